/**
 * What changes cost: how many bytes they add to the journal, and how long they and their undo take.
 * `node tests/bench/journal.ts`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ColumnBuilder, type Column, type Variable } from '#lib/core/survey/index.ts';
import {
	createStudy,
	head,
	importCases,
	importCodings,
	importDocument,
	lastChanges,
	openStore,
	perform,
	redo,
	undo,
	type Session
} from '#lib/server/actions/index.ts';
import { change, insertDataset, newId } from '#lib/server/store/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const home = mkdtempSync(join(tmpdir(), 'tamis-bench-'));
const session: Session = { store: await openStore({ home }), coder: 'Anne Martin' };
const { db } = session.store;
/** A second look at the same file, for counting its bytes. */
const file = new DatabaseSync(join(home, 'tamis.sqlite'), { readOnly: true });

/** Bytes of the journal of a study, of its changes and of what is kept for them. */
function journalBytes(study: string): { journal: number; kept: number } {
	const sum = (table: string, columns: readonly string[]): number => {
		const lengths = columns.map((c) => `coalesce(length(cast("${c}" as blob)), 0)`).join(' + ');
		const row = file.prepare(`select sum(${lengths}) as n from "${table}" where "studyId" = ?`).get(study);
		return Number(row?.['n'] ?? 0);
	};
	const entries = ['id', 'studyId', 'coderId', 'at', 'kind', 'action', 'params', 'targetId'];
	const changes = ['id', 'studyId', 'entryId', 'kind', 'table', 'rowId', 'before', 'after', 'keptId'];
	return { journal: sum('journal', entries) + sum('change', changes), kept: sum('kept', ['id', 'data']) };
}

const size = (n: number): string => (n < 10_000 ? `${n} B` : `${(n / 1000).toFixed(0)} KB`);
const rows: { what: string; ms: string; journal: string; kept: string; before: string; wanted: string }[] =
	[];

async function measured<R>(
	study: string,
	what: string,
	work: () => Promise<R>,
	{ before = '', wanted = '' } = {}
): Promise<R> {
	const old = journalBytes(study);
	const start = performance.now();
	const result = await work();
	const ms = performance.now() - start;
	const now = journalBytes(study);
	rows.push({
		what,
		ms: ms < 10 ? ms.toFixed(1) : ms.toFixed(0),
		journal: size(now.journal - old.journal),
		kept: size(now.kept - old.kept),
		before,
		wanted
	});
	return result;
}

/** A seeded generator: the same tables in every run. */
let seed = 20_250_901;
const random = (): number => {
	seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
	return seed / 0x7fffffff;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const professions = ['Infirmière', 'Médecin', 'Aide-soignante', 'Kinésithérapeute', 'Psychologue'];
function cell(column: number): string {
	if (random() < 0.05) return '';
	if (column % 6 === 0) return pick(professions);
	if (column % 6 === 1) return String(Math.round(random() * 1000) / 10);
	if (column % 6 === 5) return `remarque ${Math.floor(random() * 100_000)}`;
	return String(1 + Math.floor(random() * 5));
}
function participants(cases: number, variables: number): Uint8Array {
	const header = ['nom', ...Array.from({ length: variables }, (_, i) => `v${i}`)].join(',');
	const lines = Array.from({ length: cases }, (_, i) =>
		[`P${i}`, ...Array.from({ length: variables }, (_, v) => cell(v))].join(',')
	);
	return bytes(`${header}\n${lines.join('\n')}\n`);
}

async function bigImport(): Promise<void> {
	const study = await createStudy(session, { name: 'Participants' });
	const table = participants(10_000, 60);
	await measured(study, 'import of 10,000 x 60', () => importCases(session, study, 'p.csv', table), {
		before: '33 MB',
		wanted: '< 2 s, < 100 KB'
	});
	await layout(study, 'layout load after it', 'reads 33 MB');
	await measured(study, '  undone', () => undo(session, study), {
		before: '45 s, 177 MB',
		wanted: '< 0.3 s'
	});
	await layout(study, 'layout load after the undo', 'reads 177 MB');
	await measured(study, '  done again', () => redo(session, study), { wanted: '< 0.3 s' });
	await measured(study, '  undone again', () => undo(session, study));
	await redo(session, study);
	const grid = file.prepare('select "id" from "case" where "studyId" = ? limit 1').get(study);
	const variable = file.prepare('select "id" from "variable" where "studyId" = ? limit 1').get(study);
	const cellOf = { caseId: String(grid?.['id']), variableId: String(variable?.['id']) };
	for (const value of ['Interne', 'Cadre de santé']) {
		await measured(
			study,
			'one cell of it edited',
			() => perform(session, study, 'value.set', { ...cellOf, value }),
			{
				wanted: '< 50 ms'
			}
		);
	}
}

/** What the layout of every page asks. */
async function layout(study: string, what: string, before: string): Promise<void> {
	await lastChanges(session, study);
	await measured(
		study,
		what,
		async () => {
			await lastChanges(session, study);
			await head(session, study);
		},
		{ before, wanted: '< 3 ms' }
	);
}

const answer = 'La douleur revient la nuit, épuisante ; on n’en parle pas à l’équipe. ';
function transcript(length: number): string {
	let text = '';
	for (let turn = 0; text.length < length; turn++) {
		text += `${turn % 2 ? 'Claire' : 'Enquêtrice'} : ${answer.repeat(1 + (turn % 11))}\n\n`;
	}
	return text;
}

async function letters(): Promise<void> {
	const study = await createStudy(session, { name: 'Un texte de 1 Mo' });
	const text = transcript(1_000_000);
	const done = await importDocument(session, study, 'long.txt', bytes(text));
	const table = ['document,start,end,code'];
	for (let i = 0; i < 1000; i++) table.push(`long,${1000 * i + 20},${1000 * i + 60},Code ${i % 20}`);
	await measured(study, '1,000 codings imported', () =>
		importCodings(session, study, 'c.csv', bytes(table.join('\n')))
	);
	for (const at of [500, 500, 500_000, 500_000, 999_000, 999_000, 500]) {
		const edits = [{ start: at, end: at, text: 'e' }];
		await measured(
			study,
			`a letter typed in 1 MB with 2,300 turns and 1,000 segments, at ${at}`,
			() => perform(session, study, 'document.edit', { id: done.id, edits }),
			{ before: 'copies the text twice', wanted: '< 30 ms, < 4 KB' }
		);
	}
	await measured(study, '  undone', () => undo(session, study), { wanted: '< 30 ms' });
	await measured(study, '  done again', () => redo(session, study));
	await measured(study, 'the document deleted', () =>
		perform(session, study, 'document.delete', { id: done.id })
	);
	await measured(study, '  undone', () => undo(session, study));
}

const RESPONDENTS = 1_000_000;
function answers(question: number): Column {
	const builder = new ColumnBuilder();
	const few = ['1', '2', '3', '4', '5', '', '99'];
	for (let row = 0; row < RESPONDENTS; row++) {
		builder.add(question % 20 === 0 ? String(Math.round(random() * 1000) / 10) : pick(few));
	}
	return builder.finish();
}

async function survey(): Promise<void> {
	const study = await createStudy(session, { name: 'Questionnaire' });
	const columns = Array.from({ length: 20 }, (_, question) => answers(question));
	const order = { studyId: study, coder: session.coder, action: 'study.update' } as const;
	await measured(
		study,
		`a dataset of ${RESPONDENTS.toLocaleString('en')} x 200, columns ready`,
		() =>
			change(db, order, async (writer, say) => {
				const id = newId();
				const dataset = {
					id,
					studyId: study,
					name: 'Q',
					sourceName: 'q.csv',
					cases: null,
					createdAt: writer.at
				};
				const variable = (position: number): Variable => ({
					id: newId(),
					studyId: study,
					datasetId: id,
					name: `q${position}`,
					label: '',
					type: 'ordinal',
					scale: null,
					setName: null,
					position
				});
				const questions = Array.from({ length: 200 }, (_, i) => ({
					variable: variable(i),
					column: columns[i % 20] as Column
				}));
				await insertDataset(writer, { ...dataset, respondents: RESPONDENTS }, questions);
				return say({ name: 'Q' });
			}),
		{ wanted: '< 100 KB' }
	);
	await measured(study, '  undone', () => undo(session, study), { wanted: '< 0.3 s' });
	await measured(study, '  done again', () => redo(session, study), { wanted: '< 0.3 s' });
}

try {
	await bigImport();
	await letters();
	await survey();
	console.table(rows);
} finally {
	await session.store.close();
	rmSync(home, { recursive: true, force: true });
}
