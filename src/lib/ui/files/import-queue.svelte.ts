import type { DocumentPreview, ImportOptions, ImportStep } from '#lib/contract/index.ts';
import type { TurnRule } from '#lib/core/coding/index.ts';
import type { Catalogue } from '#lib/i18n/index.ts';
import type { Handed } from '../parts/dropped.ts';
import { sendFile } from './send.ts';

export type FileState =
	'waiting' | 'reading' | 'ready' | 'importing' | 'imported' | 'here' | 'refused' | 'cancelled';

/** One file on its way in. */
export class Incoming {
	readonly file: File;
	readonly path: string;
	readonly id: string;
	state = $state<FileState>('waiting');
	preview = $state.raw<DocumentPreview | null>(null);
	/** Why it was refused, as a sentence. */
	refusal = $state('');
	/** The document it became, or was already. */
	documentId = $state('');
	/** `''`: the reader decides. */
	encoding = $state('');
	/** Undefined: the text decides; null: no turns. */
	rule = $state.raw<TurnRule | null | undefined>(undefined);
	keepRunningHeads = $state(false);

	constructor({ file, path }: Handed) {
		this.file = file;
		this.path = path;
		this.id = `${path} ${file.size} ${file.lastModified}`;
	}

	get options(): ImportOptions<'document'> {
		return {
			...(this.encoding ? { encoding: this.encoding } : {}),
			...(this.rule === undefined ? {} : { rule: this.rule }),
			...(this.keepRunningHeads ? { keepRunningHeads: true } : {})
		};
	}
}

const pending: readonly FileState[] = ['waiting', 'reading'];
const byPath = new Intl.Collator('fr', { numeric: true });

/** The files handed over: previewed one after the other, then imported one after the other. */
export class ImportQueue {
	files = $state.raw<readonly Incoming[]>([]);
	/** What goes on. */
	phase = $state<'idle' | 'reading' | 'importing' | 'done'>('idle');
	/** The file being worked on, and how many are done of how many. */
	current = $state('');
	done = $state(0);
	total = $state(0);
	readonly #t: Catalogue;
	readonly #study: string;
	readonly #largest: number;
	#stop: AbortController | null = null;

	constructor(t: Catalogue, study: string, largest: number) {
		this.#t = t;
		this.#study = study;
		this.#largest = largest;
	}

	readonly ready = $derived(this.files.filter((file) => file.state === 'ready'));

	count(state: FileState): number {
		return this.files.filter((file) => file.state === state).length;
	}

	/** Adds files, in the order of their names; one that is in the list already is left out. */
	add(handed: readonly Handed[]): void {
		const known = new Set(this.files.map((file) => file.id));
		const fresh = handed
			.map((one) => new Incoming(one))
			.filter(({ id }) => !known.has(id) && known.add(id))
			.sort((a, b) => byPath.compare(a.path, b.path));
		this.files = [...this.files, ...fresh];
		if (this.phase !== 'reading') void this.#readAll();
	}

	remove(file: Incoming): void {
		this.files = this.files.filter((one) => one !== file);
	}

	clear(): void {
		this.stop();
		this.files = [];
		this.phase = 'idle';
	}

	stop(): void {
		this.#stop?.abort();
	}

	/** Reads on what was stopped. */
	async resume(): Promise<void> {
		for (const file of this.files) if (file.state === 'cancelled') file.state = 'waiting';
		await this.#readAll();
	}

	/** Reads one file again, after its encoding or its rule was corrected. */
	async again(file: Incoming): Promise<void> {
		await this.#read(file, new AbortController().signal);
	}

	/** Gives the rule of one file to all that can still be imported, and reads them again. */
	async applyToAll(rule: TurnRule | null): Promise<void> {
		for (const file of this.files) {
			if (file.state !== 'ready') continue;
			file.rule = rule;
			file.state = 'waiting';
		}
		await this.#readAll();
	}

	async #readAll(): Promise<void> {
		await this.#each(
			'reading',
			() => this.files.find((file) => file.state === 'waiting'),
			(file, signal) => this.#read(file, signal)
		);
		this.phase = 'idle';
	}

	async #read(file: Incoming, signal: AbortSignal): Promise<void> {
		file.state = 'reading';
		const answer = await this.#send('preview', file, signal);
		if (answer.ok) {
			file.preview = answer.result;
			file.refusal = '';
			file.state = 'ready';
		} else {
			file.refusal = answer.message;
			file.state = 'refused';
		}
	}

	/** Imports what is ready. What is refused does not stop the rest. */
	async importAll(): Promise<void> {
		const list = [...this.ready];
		this.total = list.length;
		let next = 0;
		await this.#each(
			'importing',
			() => list[next++],
			async (file) => {
				file.state = 'importing';
				const answer = await this.#send('import', file);
				if (answer.ok) {
					file.documentId = answer.result.id;
					file.state = answer.result.status === 'imported' ? 'imported' : 'here';
				} else {
					file.refusal = answer.message;
					file.state = 'refused';
				}
			}
		);
		for (const file of list) if (file.state === 'ready') file.state = 'cancelled';
		this.phase = 'done';
	}

	/**
	 * Works through files one by one until there is none left or somebody stops it. A reading is broken off; an import
	 * is finished first, so that nobody has to guess whether the file went in.
	 */
	async #each(
		phase: 'reading' | 'importing',
		next: () => Incoming | undefined,
		work: (file: Incoming, signal: AbortSignal) => Promise<void>
	): Promise<void> {
		const stop = new AbortController();
		this.#stop = stop;
		this.phase = phase;
		this.done = 0;
		try {
			for (let file = next(); file && !stop.signal.aborted; file = next()) {
				if (phase === 'reading') {
					this.total = this.done + this.files.filter((f) => pending.includes(f.state)).length;
				}
				this.current = file.path;
				await work(file, stop.signal);
				this.done++;
			}
		} catch (error) {
			if (!stop.signal.aborted) throw error;
		}
		if (phase === 'reading') {
			for (const file of this.files) if (pending.includes(file.state)) file.state = 'cancelled';
		}
	}

	#send<S extends ImportStep>(step: S, file: Incoming, signal?: AbortSignal) {
		return sendFile(
			this.#t,
			{
				study: this.#study,
				kind: 'document',
				step,
				largest: this.#largest,
				...(signal ? { signal } : {})
			},
			file.file,
			file.path,
			file.options
		);
	}
}
