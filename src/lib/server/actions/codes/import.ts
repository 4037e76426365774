import * as v from 'valibot';
import { codebookOptions, field, type CodebookImport, type RowRefusal } from '#lib/contract/index.ts';
import { codeHues, nearestHue, pathNames, splitPath, type Code } from '#lib/core/coding/index.ts';
import { fold } from '#lib/core/text/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import { Refusal } from '../../refusal.ts';
import { change, codesInOrder, type Writer } from '../../store/index.ts';
import { parse, type Session } from '../action.ts';
import { readTableFile } from '../tables/import.ts';
import { RowRefused } from '../tables/row-refused.ts';
import { insertCode } from './new-code.ts';

/** What a column of a codebook may hold, with the headings that say so by themselves. */
const headings = {
	path: ['path', 'chemin', 'code path', 'chemin du code'],
	theme: ['theme', 'axis', 'axe', 'category', 'categorie'],
	parent: ['under', 'sous', 'parent'],
	name: ['code', 'name', 'nom', 'label', 'etiquette', 'codes'],
	colour: ['colour', 'color', 'couleur'],
	definition: ['definition', 'description', 'memo'],
	whenToUse: ['when to use', "quand l'employer", 'employer', 'inclusion', 'use when'],
	whenNotToUse: ['when not to use', "quand ne pas l'employer", 'ne pas employer', 'exclusion'],
	example: ['example', 'exemple', 'examples', 'exemples']
} as const;
type Role = keyof typeof headings;
const texts = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

function rolesOf(table: ReadTable): Partial<Record<Role, number>> {
	const folded = table.header.map((heading) => fold(heading).trim());
	const roles: Partial<Record<Role, number>> = {};
	for (const role of Object.keys(headings) as Role[]) {
		const usual: readonly string[] = headings[role];
		const index = folded.findIndex((heading) => usual.includes(heading));
		if (index >= 0) roles[role] = index;
	}
	if (roles.name === undefined && roles.path === undefined) {
		throw new Refusal('column-not-found', { column: 'code', columns: table.header.join(', ') });
	}
	return roles;
}

/** Words without the quotation marks around them; those of « one » and « another » are not around both. */
function unquoted(text: string): string {
	const inner = /^[«“]\s*([^]*?)\s*[»”]$/.exec(text)?.[1];
	let depth = 0;
	for (const [mark] of inner?.matchAll(/[«»“”]/g) ?? []) {
		depth += mark === '«' || mark === '“' ? 1 : -1;
		if (depth < 0) return text;
	}
	return inner ?? text;
}

/** The hue a cell means: its name, its number from 1 to 12, or the nearest to `#rrggbb`; undefined for none of these. */
function hueOf(cell: string, names: readonly (readonly string[])[]): number | undefined {
	const looked = fold(cell).trim();
	for (const language of names) {
		const at = language.findIndex((name) => fold(name) === looked);
		if (at >= 0) return at;
	}
	if (/^\d+$/.test(looked)) {
		const number = Number(looked);
		return number >= 1 && number <= codeHues.length ? number - 1 : undefined;
	}
	return /^#[0-9a-f]{6}$/.test(looked) ? nearestHue(looked) : undefined;
}

/** The codes of the study while rows are added to them. */
class Tree {
	readonly writer: Writer;
	readonly codes: Code[];
	/** Ids of those that were not there before. */
	readonly made = new Set<string>();

	constructor(writer: Writer, codes: Code[]) {
		this.writer = writer;
		this.codes = codes;
	}

	find(parentId: string | null, name: string): Code | undefined {
		return this.codes.find((c) => c.parentId === parentId && c.name === name);
	}

	async make(parentId: string | null, name: string): Promise<Code> {
		const parsed = v.safeParse(field.name, name);
		if (!parsed.success) {
			throw new RowRefused(name.trim() === '' ? 'code-missing' : 'name-too-long', {
				value: name.slice(0, 80)
			});
		}
		const code = await insertCode(this.writer, { name: parsed.output, parentId }, this.codes);
		this.made.add(code.id);
		return code;
	}

	/** Changes a code; whether there was anything to change. */
	async update(code: Code, patch: Partial<Code>): Promise<boolean> {
		const before = this.writer.changes.length;
		await this.writer.update('code', code.id, patch);
		// A copy: the journal holds the row as it was inserted.
		this.codes[this.codes.indexOf(code)] = { ...code, ...patch };
		return this.writer.changes.length > before;
	}

	/** The code at a path, made on the way where it is missing; null for the top. */
	async at(path: readonly string[]): Promise<string | null> {
		let parentId: string | null = null;
		for (const name of path) parentId = (this.find(parentId, name) ?? (await this.make(parentId, name))).id;
		return parentId;
	}

	/** The code a cell names as parent: one of exactly that path, which a name may hold a `>` in, else the path it spells. */
	async parent(cell: string): Promise<string | null> {
		if (cell === '') return null;
		for (const [id, path] of pathNames(this.codes)) if (path === cell) return id;
		return this.at(splitPath(cell));
	}
}

/** Where a row's code stands: the code above it, and its name. */
async function placeOf(
	tree: Tree,
	roles: Partial<Record<Role, number>>,
	cell: (role: Role) => string
): Promise<{ parentId: string | null; name: string }> {
	const within = (path: readonly string[]) => ({ above: path.slice(0, -1), name: path.at(-1) ?? '' });
	if (roles.parent !== undefined && roles.name !== undefined) {
		if (cell('name') === '') throw new RowRefused('code-missing', { value: '' });
		return { parentId: await tree.parent(cell('parent')), name: cell('name') };
	}
	const path = [
		...(cell('theme') === '' ? [] : [cell('theme')]),
		...splitPath(cell(roles.path === undefined ? 'name' : 'path'))
	];
	const { above, name } = within(path);
	if (name === '') throw new RowRefused('code-missing', { value: '' });
	return { parentId: await tree.at(above), name };
}

/**
 * Imports a codebook from a table, a row each: a path, or a parent and a name; colour, definition, when to use, when
 * not, example. Codes that are there are updated by the cells that hold something; an empty cell never takes a text
 * away. One change. Rows that cannot land are listed.
 */
export async function importCodebook(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: v.InferInput<typeof codebookOptions> = {}
): Promise<CodebookImport> {
	const chosen = parse(codebookOptions, given);
	const table = await readTableFile(name, bytes, chosen);
	const roles = rolesOf(table);
	const order = { studyId, coder: session.coder, action: 'code.import' } as const;
	const { result } = await change(session.store.db, order, async (writer, say) => {
		const tree = new Tree(writer, await codesInOrder(writer.trx, studyId));
		const refused: RowRefusal[] = [];
		const seen = new Set<string>();
		const changed = { updated: 0, unchanged: 0 };
		for (const [i, row] of table.rows.entries()) {
			const cell = (role: Role): string => {
				const text = (row[roles[role] ?? -1] ?? '').trim();
				// In Word an example stands between quotation marks.
				return role === 'example' && table.format === 'docx' ? unquoted(text) : text;
			};
			try {
				const place = await placeOf(tree, roles, cell);
				const code = tree.find(place.parentId, place.name) ?? (await tree.make(place.parentId, place.name));
				if (seen.has(code.id)) throw new RowRefused('code-twice', { value: place.name });
				seen.add(code.id);
				const patch: Partial<Code> = {};
				for (const key of texts) if (cell(key) !== '') patch[key] = cell(key);
				const hue = cell('colour') === '' ? undefined : hueOf(cell('colour'), chosen.hues);
				if (hue !== undefined) patch.colour = hue;
				else if (cell('colour') !== '') {
					refused.push({ row: i + 1, code: 'colour-unknown', value: cell('colour') });
				}
				const isChanged = await tree.update(code, patch);
				if (!tree.made.has(code.id)) changed[isChanged ? 'updated' : 'unchanged']++;
			} catch (error) {
				if (!(error instanceof RowRefused)) throw error;
				refused.push(error.at(i + 1));
			}
		}
		const created = tree.made.size;
		const done: CodebookImport = { rows: table.rows.length, created, ...changed, refused };
		return say({ name, count: created + changed.updated }, done);
	});
	return result;
}
