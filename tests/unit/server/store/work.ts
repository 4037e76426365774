import fc from 'fast-check';
import type { ActionName, InputOf } from '#lib/contract/index.ts';
import {
	createStudy,
	head,
	importCases,
	importCodings,
	importDocument,
	perform,
	Refusal,
	type Session
} from '#lib/server/actions/index.ts';
import { rowsOf, type Rows } from '../../../rows.ts';

/** Words as people type them, and as they never should: emoji, marks that combine, no-break spaces, half a pair. */
export const words = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom('soin', 'Épuisement', 'douleur chronique', 'e\u0301coute') },
			fc.constantFrom(
				'\u00a0',
				'\u202f',
				'🙂',
				'👩🏽‍⚕️',
				'e\u0301',
				'\ud83d',
				'\ude42',
				'’',
				'\n',
				'%_\\',
				'\ufeff'
			),
			fc.string({ unit: 'grapheme', maxLength: 8 })
		),
		{ minLength: 1, maxLength: 5 }
	)
	.map((parts) => parts.join(' '));

export const transcript = [
	'Enquêtrice\u00a0: Comment vivez-vous la garde\u202f?',
	'Claire : La douleur 🙂 revient, e\u0301puisante\u00a0; on n’en parle pas. 👩🏽‍⚕️ Et puis la nuit.',
	'Enquêtrice\u00a0: Et l’équipe\u202f?',
	'Claire : L’équipe écoute. C’est déjà beaucoup, et la nuit on tient.'
].join('\n\n');

/** A conversation as a subtitle file: its words carry times. */
export const captions = [
	'WEBVTT',
	'00:00:01.000 --> 00:00:04.000\n<v Paul>La nuit, je dors mal, vraiment mal.',
	'00:00:05.000 --> 00:00:08.000\n<v Modératrice>Depuis longtemps ?',
	'00:00:09.000 --> 00:00:12.000\n<v Paul>Depuis les gardes. Et la douleur n’aide pas.'
].join('\n\n');

/** A study of that one document, and its id. */
export async function studyWith(session: Session, text = transcript): Promise<string> {
	const study = await createStudy(session, { name: 'Gardes de nuit' });
	await importDocument(session, study, 'garde.txt', new TextEncoder().encode(text));
	return study;
}

export const act = perform;

/** The code of a refusal; anything else is thrown on, success included. */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
	const outcome: unknown = await asked.catch((error: unknown) => error);
	if (outcome instanceof Refusal) return outcome.code;
	throw outcome instanceof Error ? outcome : new Error('it was not refused');
}

/** Every action but the two that put a study in the bin and take it out. */
type TaskName = Exclude<ActionName, 'study.delete' | 'study.restore'>;

/** Changes of many rows at once, from a file. */
type ImportName = 'document.import' | 'case.import' | 'coding.import';

/** A thing to do, told by numbers that choose among the rows there are when it is done. */
export interface Task {
	name: TaskName | ImportName;
	a: number;
	b: number;
	c: number;
	words: string;
}

type Row = Rows[string][number];

/** What is there to choose from. */
interface Stock {
	all(table: string): Row[];
	/** The id of one row; of none when there is none. */
	pick(table: string, n: number): string;
	span(n: number, m: number): { documentId: string; start: number; end: number };
}

async function stockOf(session: Session, study: string): Promise<Stock> {
	const rows = await rowsOf(session, study);
	const all = (table: string): Row[] => rows[table] ?? [];
	return {
		all,
		pick: (table, n) => String(all(table)[n % Math.max(1, all(table).length)]?.['id'] ?? 'none'),
		span(n, m) {
			const documents = all('document');
			const document = documents[n % Math.max(1, documents.length)];
			const length = String(document?.['text'] ?? '').length;
			const start = n % Math.max(1, length);
			return {
				documentId: String(document?.['id'] ?? 'none'),
				start,
				end: Math.min(length, start + 1 + (m % 40))
			};
		}
	};
}

const types = ['nominal', 'ordinal', 'numeric', 'date', 'text'] as const;
const targets = ['document', 'case', 'code', 'segment', 'coding'] as const;
const pickFrom = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0];

/** What each action is asked, given what there is. */
const inputs: { readonly [N in TaskName]: (task: Task, stock: Stock) => InputOf<N> } = {
	'study.update': ({ words }) => ({ name: words, description: words }),
	'code.create': ({ a, b, words }, s) => ({
		name: words,
		parentId: b % 2 ? s.pick('code', a) : null,
		definition: words
	}),
	'code.update': ({ a, b, words }, s) => ({
		id: s.pick('code', a),
		name: words,
		colour: b % 12,
		example: words
	}),
	'code.recolour': ({ a, b, c }, s) => ({
		ids: [...new Set([s.pick('code', a), s.pick('code', c)])],
		colour: b % 12
	}),
	'code.move': ({ a, b, c }, s) => ({
		ids: [...new Set([s.pick('code', a), s.pick('code', c)])],
		parentId: b % 3 ? s.pick('code', b) : null,
		position: c % 4,
		...(c % 5 === 0 && { newParent: `groupe ${b}` })
	}),
	'code.delete': ({ a }, s) => ({ ids: [s.pick('code', a)] }),
	'code.merge': ({ a, b, c }, s) => ({
		from: [...new Set([s.pick('code', a), s.pick('code', c)])],
		into: s.pick('code', b)
	}),
	'code.split': ({ a, words }, s) => {
		const id = s.pick('code', a);
		const codings = s.all('coding').filter((coding) => coding['codeId'] === id);
		return { id, name: words, codings: codings.slice(0, 1).map((coding) => String(coding['id'])) };
	},
	'coding.apply': ({ a, b, c }, s) => ({ ...s.span(a, b), codeId: s.pick('code', c) }),
	'coding.autocode': ({ a, b, c, words }, s) => ({
		...(c % 2 ? { codeId: s.pick('code', c) } : { newCode: { name: words } }),
		spans: [s.span(a, b), s.span(b, a)]
	}),
	'coding.copy': ({ a, b, c }, s) => ({ segmentId: s.pick('segment', c), ...s.span(a, b) }),
	'coding.remove': ({ a }, s) => ({ ids: [s.pick('coding', a)] }),
	'coding.recode': ({ a, b }, s) => ({ id: s.pick('coding', a), codeId: s.pick('code', b) }),
	'segment.resize': ({ a, b, c }, s) => {
		const { start, end } = s.span(b, c);
		return { id: s.pick('segment', a), start, end };
	},
	'segment.star': ({ a, b }, s) => ({ id: s.pick('segment', a), starred: b % 2 === 0 }),
	'segment.quote': ({ a, b }, s) => s.span(a, b),
	'segment.remove': ({ a }, s) => ({ id: s.pick('segment', a) }),
	'memo.create': ({ a, b, words }, s) => {
		const targetType = pickFrom(targets, b);
		return { targetType, targetId: s.pick(targetType, a), title: words, body: words };
	},
	'memo.onSpan': ({ a, b, words }, s) => ({ ...s.span(a, b), body: words }),
	'memo.update': ({ a, words }, s) => ({ id: s.pick('memo', a), body: words }),
	'memo.delete': ({ a }, s) => ({ id: s.pick('memo', a) }),
	'document.edit': ({ a, b, c, words }, s) => {
		const { documentId, start, end } = s.span(a, b);
		return { id: documentId, edits: [{ start, end: c % 2 ? end : start, text: c % 3 ? words : '' }] };
	},
	'document.fix': ({ a, b, c, words }, s) => {
		const { documentId, start, end } = s.span(a, b);
		const edits = [{ start, end, text: words }];
		return { id: documentId, edits, ...(c % 2 ? { rename: { from: 'Claire', to: words } } : {}) };
	},
	'document.turns': ({ a, b, c }, s) => ({
		id: s.pick('document', a),
		rule: b % 3 ? { labels: c % 2 === 0, brackets: true, times: false, interviewers: ['Claire'] } : null
	}),
	'document.update': ({ a, b, c, words }, s) => ({
		id: s.pick('document', a),
		name: words,
		status: b % 2 ? 'doing' : 'done',
		caseId: c % 2 ? s.pick('case', c) : null
	}),
	'document.delete': ({ a }, s) => ({ id: s.pick('document', a) }),
	'speaker.update': ({ a, b }, s) => ({
		id: s.pick('speaker', a),
		role: b % 2 ? 'interviewer' : 'participant',
		caseId: b % 3 ? s.pick('case', b) : null
	}),
	'case.create': ({ words }) => ({ name: words }),
	'case.rename': ({ a, words }, s) => ({ id: s.pick('case', a), name: words }),
	'case.delete': ({ a }, s) => ({ id: s.pick('case', a) }),
	'variable.create': ({ a, words }) => ({ name: words, label: words, type: pickFrom(types, a) }),
	'variable.update': ({ a, b, words }, s) => ({
		id: s.pick('variable', a),
		name: words,
		type: pickFrom(types, b)
	}),
	'variable.delete': ({ a }, s) => ({ id: s.pick('variable', a) }),
	'value.set': ({ a, b, c, words }, s) => ({
		caseId: s.pick('case', a),
		variableId: s.pick('variable', b),
		value: c % 3 ? words : c % 2 ? '12' : ''
	})
};

const tasks = Object.keys(inputs) as TaskName[];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each import with a file as somebody would bring it. */
const imports: Readonly<
	Record<ImportName, (session: Session, study: string, task: Task) => Promise<unknown>>
> = {
	'document.import': (session: Session, study: string, { words }: Task) =>
		importDocument(session, study, 'autre.txt', bytes(`Claire : ${words}.\n\nENQ : Et après ?`)),
	'case.import': (session: Session, study: string, { a, b, c }: Task) => {
		const site = (i: number): string => ['Lyon', 'Nantes', ''][(i + b) % 3] ?? '';
		const line = (i: number): string => `R${i + (a % 3)},${site(i)},${(i * b) % 7 ? i / 4 : ''}`;
		const lines = Array.from({ length: c % 3 ? 4 : 130 }, (_, i) => line(i));
		return importCases(session, study, 'r.csv', bytes(`nom,site,score\n${lines.join('\n')}\n`));
	},
	'coding.import': async (session: Session, study: string, { a, b, c }: Task) => {
		const stock = await stockOf(session, study);
		const names = new Map(stock.all('document').map(({ id, name }) => [id, name]));
		const lines = [a, b, c].map((n) => {
			const { documentId, start, end } = stock.span(n, a);
			return [names.get(documentId), start, end, `Code ${n % 3}`, n % 2 ? 'Anne Martin' : 'Léa Blanc'];
		});
		const table = [['document', 'start', 'end', 'code', 'coder'], ...lines];
		return importCodings(session, study, 'c.csv', bytes(table.map((line) => line.join('\t')).join('\n')));
	}
};
const importNames = Object.keys(imports) as ImportName[];
const isImport = (name: string): name is ImportName => name in imports;

// What makes things comes oftener: an empty study leaves nothing to delete.
const making = [
	'code.create',
	'code.create',
	'coding.apply',
	'coding.apply',
	'coding.apply',
	'memo.create'
] as const;
const more = ['case.create', 'variable.create', 'value.set', 'document.edit', 'document.edit'] as const;

export const task: fc.Arbitrary<Task> = fc.record({
	name: fc.constantFrom(...tasks, ...making, ...more, ...importNames),
	a: fc.nat(10_000),
	b: fc.nat(10_000),
	c: fc.nat(10_000),
	words
});

const actOn = async <N extends TaskName>(session: Session, study: string, name: N, given: Task) =>
	perform(session, study, name, inputs[name](given, await stockOf(session, study)));

/** Does a task, or has it refused. Returns whether it changed anything. */
export async function attempt(session: Session, study: string, given: Task): Promise<boolean> {
	const { name } = given;
	try {
		if (!isImport(name)) return (await actOn(session, study, name, given)).seq !== null;
		const before = await head(session, study);
		await imports[name](session, study, given);
		return (await head(session, study)) > before;
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
}
