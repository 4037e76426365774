/** A file someone handed over, with its path from the folder it was handed over in. */
export interface Handed {
	file: File;
	path: string;
}

/** Files of the system, as `.DS_Store`: nobody means to hand them over. */
const hidden = (name: string): boolean => name.startsWith('.');

/** The files of an `<input type="file">`, folders included. */
export function filesChosen(files: Iterable<File>): Handed[] {
	return [...files]
		.filter((file) => !hidden(file.name))
		.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** The files of a drop, with all those in the folders among them. */
export async function filesDropped(transfer: DataTransfer): Promise<Handed[]> {
	// The browser empties the transfer after the event: entries are taken before anything is awaited.
	const entries = [...transfer.items]
		.map((item) => item.webkitGetAsEntry())
		.filter((entry) => entry !== null);
	if (entries.length === 0) return filesChosen(transfer.files);
	const found: Handed[] = [];
	for (const entry of entries) await collect(entry, found);
	return found;
}

async function collect(entry: FileSystemEntry, found: Handed[]): Promise<void> {
	if (hidden(entry.name)) return;
	if (isFile(entry)) {
		const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		found.push({ file, path: entry.fullPath.replace(/^\//, '') });
	} else if (isFolder(entry)) {
		for (const child of await children(entry)) await collect(child, found);
	}
}

async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	// One call gives at most a hundred.
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
