import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, importDocument, redo, undo, type Session } from '#lib/server/actions/index.ts';
import { attributesOfStudy, caseRows, valuesOfVariable } from '#lib/server/store/index.ts';
import { freshHome } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { material } from '../../../rows.ts';
import { attempt, captions, refusalOf, studyWith, task } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeAll(async () => void (anne = await freshHome('Anne Martin')));
afterAll(() => anne.close());

/** What the database cannot see by itself: names taken twice, codes in a ring, values that do not suit. */
const laws = [
	'select "name" from "code" where "studyId" = ? group by coalesce("parentId", \'\'), "name" having count(*) > 1',
	'select "name" from "case" where "studyId" = ? group by "name" having count(*) > 1',
	'select "name" from "document" where "studyId" = ? group by "name" having count(*) > 1',
	'select "name" from "variable" where "studyId" = ? group by "name" having count(*) > 1',
	`with recursive "tree"("id") as (
		select "id" from "code" where "studyId" = ?1 and "parentId" is null
		union select "code"."id" from "code" join "tree" on "code"."parentId" = "tree"."id"
	) select "name" from "code" where "studyId" = ?1 and "id" not in (select "id" from "tree")`
];

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

async function broken(session: Session, study: string): Promise<unknown[]> {
	const { store } = session;
	const texts = store.file.prepare('select "id", "text" from "document" where "studyId" = ?').all(study);
	const textOf = new Map(texts.map((row) => [row['id'], String(row['text'])]));
	const segments = store.file
		.prepare('select * from "segment" where "studyId" = ? and "orphan" = 0')
		.all(study);
	return [
		...(await strayValues(session, study)),
		...laws.flatMap((law) => store.file.prepare(law).all(study)),
		...segments.filter(
			(s) => textOf.get(s['documentId'])?.slice(Number(s['start']), Number(s['end'])) !== s['quotation']
		)
	];
}

describe('The journal', () => {
	it('undoes any sequence of changes to the exact rows, and does them all again', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(task, { minLength: 4, maxLength: 30 }), async (tasks) => {
				const study = await studyWith(anne);
				await importDocument(anne, study, 'groupe.vtt', new TextEncoder().encode(captions));
				const before = material(anne, study);
				let done = 0;
				for (const one of tasks) if (await attempt(anne, study, one)) done++;
				const after = material(anne, study);
				for (let i = 0; i < done; i++) await undo(anne, study);
				expect(material(anne, study)).toEqual(before);
				for (let i = 0; i < done; i++) await redo(anne, study);
				expect(material(anne, study)).toEqual(after);
				expect(await refusalOf(redo(anne, study))).toBe('nothing-to-redo');
				expect(await broken(anne, study)).toEqual([]);
				expect(disagreements(anne, study)).toEqual([]);
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
				expect(disagreements(anne, study)).toEqual([]);
			}),
			{ numRuns: 25 }
		);
		expect(await check(anne)).toEqual([]);
	}, 120_000);
});
