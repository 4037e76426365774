import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
	/** Path from the root of the repository, with `/`. */
	path: string;
	/** The script: of a component, what stands in its `<script>` elements. */
	script: string;
	/** What it imports, types too: a path from the root for a file of ours, else the package. */
	imports: string[];
}

/** The longest of these that a path lies in is its room. */
const rooms = [
	...['text', 'coding', 'survey', 'delphi', 'stats', 'findings'].map((room) => `src/lib/core/${room}`),
	...['contract', 'charts', 'formats', 'i18n', 'ui'].map((room) => `src/lib/${room}`),
	...['server/store', 'server/actions', 'server/work', 'server'].map((room) => `src/lib/${room}`),
	'src/routes',
	'src/cli',
	'src'
];

/** The room of a file: `core/text`, `server/store`, `routes`…; `src` for the files at the top. */
export function roomOf(path: string): string {
	const room = rooms.find((r) => path.startsWith(`${r}/`)) ?? 'src';
	return room.replace(/^src\/(lib\/)?/, '');
}

const scriptOf = (path: string, source: string): string =>
	path.endsWith('.svelte')
		? Array.from(source.matchAll(/<script[^>]*>([^]*?)<\/script>/g), (m) => m[1]).join('\n')
		: source;

function target(from: string, specifier: string): string {
	const plain = specifier.replace(/\?.*$/, '');
	if (plain.startsWith('#lib/')) return `src/lib/${plain.slice('#lib/'.length)}`;
	if (!plain.startsWith('.')) return plain;
	return join(dirname(from), plain).split(sep).join('/');
}

/** Every TypeScript file and component of `src`, with what it imports. */
export function sources(): SourceFile[] {
	return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
		.map((entry) => {
			const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
			const script = scriptOf(path, readFileSync(join(root, path), 'utf8'));
			const { importedFiles } = ts.preProcessFile(script, true, true);
			return { path, script, imports: importedFiles.map((found) => target(path, found.fileName)) };
		});
}

/** Rings of files that import each other, each once, as the paths along it. */
export function cycles(files: readonly SourceFile[]): string[][] {
	const imports = new Map(files.map((f) => [f.path, f.imports]));
	const done = new Set<string>();
	const found: string[][] = [];
	const walk = (path: string, above: readonly string[]): void => {
		const at = above.indexOf(path);
		if (at >= 0) found.push([...above.slice(at), path]);
		if (at >= 0 || done.has(path)) return;
		for (const next of imports.get(path) ?? []) walk(next, [...above, path]);
		done.add(path);
	};
	for (const { path } of files) walk(path, []);
	return found;
}

/** Whether a call opens a transaction: `change(…)`, `studyTransaction(…)`, or `….transaction().execute(…)`. */
function opensTransaction(call: ts.CallExpression): boolean {
	const callee = call.expression;
	if (ts.isIdentifier(callee)) return ['change', 'studyTransaction'].includes(callee.text);
	return (
		ts.isPropertyAccessExpression(callee) &&
		callee.name.text === 'execute' &&
		/\.transaction\(\)$/.test(callee.expression.getText())
	);
}

/**
 * Uses of the store's own connection inside a transaction: there is one connection, so they would wait for ever.
 * Seen: anything read from `….store` there, and a `db` that was not declared there.
 */
export function connectionInTransaction({ path, script }: SourceFile): string[] {
	if (!/\bchange\(|Transaction\(|\.transaction\(/.test(script)) return [];
	const tree = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const inside = (body: ts.Node): void => {
		const declared = /\b(?:const|let) db\b|[(,]\s*db\b/.test(body.getText());
		const look = (node: ts.Node): void => {
			const ofStore = ts.isPropertyAccessExpression(node) && node.name.text === 'store';
			const outer = ts.isIdentifier(node) && node.text === 'db' && !declared;
			if (ofStore || outer) {
				const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
				found.push(`${path}:${line + 1} ${node.parent.getText().slice(0, 80)}`);
			}
			ts.forEachChild(node, look);
		};
		look(body);
	};
	const walk = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && opensTransaction(node)) {
			for (const given of node.arguments) {
				if (ts.isArrowFunction(given) || ts.isFunctionExpression(given)) inside(given.body);
			}
		}
		ts.forEachChild(node, walk);
	};
	walk(tree);
	return found;
}

/** Words of the query builder, and of the database itself. */
const building =
	/\b(?:selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto|transaction|prepare)\b/;
/** The connection or a transaction, at the end of what stands before a dot. */
const executor = /(?:^|\.)(?:db|trx)$/;
/** Without one of these a file is not looked at any further. */
const words = new RegExp(`${building.source}|\\b(?:sql|db|trx|store)\\b`);

/** Queries of a file, and whatever it does with `db` or `trx` besides handing them on. */
export function queries({ path, script }: SourceFile): string[] {
	if (!words.test(script)) return [];
	const tree = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const isQuery = (node: ts.Node): boolean => {
		if (ts.isTaggedTemplateExpression(node)) return node.tag.getText() === 'sql';
		if (ts.isVariableDeclaration(node)) {
			return ts.isObjectBindingPattern(node.name) && executor.test(node.initializer?.getText() ?? '');
		}
		if (ts.isPropertyAccessExpression(node) && building.test(node.name.text)) return true;
		const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
		return isAccess && executor.test(node.expression.getText());
	};
	const walk = (node: ts.Node): void => {
		if (isQuery(node)) {
			const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
			found.push(`${path}:${line + 1} ${node.getText().slice(0, 80)}`);
		} else ts.forEachChild(node, walk);
	};
	walk(tree);
	return found;
}
