import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, importDocument, redo, undo, type Session } from '#lib/server/actions/index.ts';
import { attributesOfStudy, caseRows, valuesOfVariable } from '#lib/server/store/index.ts';
import { freshHome } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { material, rowsOf } from '../../../rows.ts';
import { attempt, captions, refusalOf, studyWith, task } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeAll(async () => void (anne = await freshHome('Anne Martin')));
afterAll(() => anne.close());

/** Values that their variable cannot hold, or that are of no case. */
async function strayValues({ store: { db } }: Session, study: string): Promise<unknown[]> {
	const variables = await attributesOfStudy(db, study);
	const rows = new Set((await caseRows(db, study)).map(({ row }) => row));
	const stray = variables.map(async ({ id, type }) =>
		(await valuesOfVariable(db, id)).filter(
			({ row, value }) => !rows.has(row) || (type === 'numeric' && !/[0-9]/.test(value))
		)
	);
	return (await Promise.all(stray)).flat();
}

/** The rows of a study that break what the database cannot see by itself. */
async function broken(session: Session, study: string): Promise<unknown[]> {
	const {
		code = [],
		case: cases = [],
		document = [],
		variable = [],
		segment = []
	} = await rowsOf(session, study);
	const twins = (rows: typeof code, nameOf: (row: (typeof code)[number]) => string) =>
		[...Map.groupBy(rows, nameOf).values()].filter((same) => same.length > 1);
	const named = (row: (typeof code)[number]): string => String(row['name']);
	const parents = new Map(code.map((row) => [row['id'], row['parentId']]));
	const isRooted = (id: unknown): boolean => {
		let above = id;
		for (let steps = 0; above !== null && steps <= code.length; steps++) above = parents.get(String(above));
		return above === null;
	};
	const textOf = new Map(document.map((row) => [row['id'], String(row['text'])]));
	return [
		...twins(code, (row) => `${row['parentId']} ${named(row)}`),
		...[cases, document, variable].flatMap((rows) => twins(rows, named)),
		...code.filter((row) => !isRooted(row['id'])),
		...(await strayValues(session, study)),
		...segment.filter(
			(row) =>
				row['orphan'] === 0 &&
				textOf.get(row['documentId'] ?? '')?.slice(Number(row['start']), Number(row['end'])) !==
					row['quotation']
		)
	];
}

describe('The journal', () => {
	it('undoes any sequence of changes to the exact rows, and does them all again', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(task, { minLength: 4, maxLength: 30 }), async (tasks) => {
				const study = await studyWith(anne);
				await importDocument(anne, study, 'groupe.vtt', new TextEncoder().encode(captions));
				const before = await material(anne, study);
				let done = 0;
				for (const one of tasks) if (await attempt(anne, study, one)) done++;
				const after = await material(anne, study);
				for (let i = 0; i < done; i++) await undo(anne, study);
				expect(await material(anne, study)).toEqual(before);
				for (let i = 0; i < done; i++) await redo(anne, study);
				expect(await material(anne, study)).toEqual(after);
				expect(await refusalOf(redo(anne, study))).toBe('nothing-to-redo');
				expect(await broken(anne, study)).toEqual([]);
				expect(await disagreements(anne, study)).toEqual([]);
			}),
			{ numRuns: 25 }
		);
		expect(await check(anne)).toEqual([]);
	}, 120_000);

	it('never lets the undo of one coder break what another has built on it', async () => {
		const lea: Session = { store: anne.store, coder: 'Léa Blanc' };
		const turn = fc.record({
			one: task,
			by: fc.boolean(),
			then: fc.constantFrom('do', 'do', 'do', 'undo', 'redo')
		});
		await fc.assert(
			fc.asyncProperty(fc.array(turn, { minLength: 10, maxLength: 60 }), async (turns) => {
				const study = await studyWith(anne);
				await importDocument(anne, study, 'groupe.vtt', new TextEncoder().encode(captions));
				for (const { one, by, then } of turns) {
					const coder = by ? anne : lea;
					if (then === 'do') await attempt(coder, study, one);
					else {
						const asked = then === 'undo' ? undo(coder, study) : redo(coder, study);
						const refused = await asked.then(
							() => null,
							(error: unknown) => error
						);
						if (refused)
							expect(['changed-since', `nothing-to-${then}`]).toContain((refused as { code?: string }).code);
					}
				}
				expect(await broken(anne, study)).toEqual([]);
				expect(await disagreements(anne, study)).toEqual([]);
			}),
			{ numRuns: 25 }
		);
		expect(await check(anne)).toEqual([]);
	}, 120_000);
});
