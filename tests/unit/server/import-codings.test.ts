import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	codeLines,
	createStudy,
	importCases,
	importCodings,
	importDocument,
	passages,
	previewCodings,
	undo
} from '#lib/server/actions/index.ts';
import { writeCsv } from '#lib/formats/write/index.ts';
import { tableFrom } from '../../analyses.ts';
import { freshHome } from '../../home.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const transcript =
	'Participant 1 : C’est lourd, vraiment « lourd ».\n\nENQ : Lourd ?\n\nParticipant 1 : Oui. Oui, on s’épuise.\n';

describe('a table of codings', () => {
	let home: Awaited<ReturnType<typeof freshHome>>;
	let study: string;

	beforeEach(async () => {
		home = await freshHome();
		study = await createStudy(home, { name: 'Douleur' });
		await importDocument(home, study, 'entretien-1.txt', bytes(transcript));
		await importDocument(home, study, 'entretien-2.txt', bytes('Oui, sans tours de parole.'));
		await importCases(home, study, 'p.csv', bytes('participant\n1\n'));
	});
	afterEach(() => home.close());

	it('puts each code on the words quoted, whatever the apostrophes and quotation marks, making the tree on the way', async () => {
		const csv = `axis,code,participant,quote\nVécu,Poids,1,"C'est lourd, vraiment ""lourd""."\nVécu,Usure,1,on s'épuise\n`;
		const done = await importCodings(home, study, 'v.csv', bytes(csv));
		expect(done).toEqual({ rows: 2, landed: 2, codings: 2, alreadyThere: 0, codes: 3, refused: [] });
		expect((await passages(home, study, {})).map((p) => [p.quotation, p.codes[0]])).toEqual([
			['C’est lourd, vraiment « lourd ».', 'Vécu > Poids'],
			['on s’épuise', 'Vécu > Usure']
		]);
		expect((await codeLines(home, study)).map((c) => c.path)).toEqual([
			'Vécu',
			'Vécu > Poids',
			'Vécu > Usure'
		]);
	});

	it('lists what is missing or ambiguous with its row, and shows the same before anything is kept', async () => {
		const csv =
			'document,code,citation\nentretien-1,A,Oui\nentretien-3,A,Oui\nentretien-1,A,jamais dit\n,A,Oui\nentretien-1,,Lourd ?\nentretien-2,A,Oui\n';
		const refused = [
			{ row: 1, code: 'quotation-ambiguous', value: 'Oui', places: 2 },
			{ row: 2, code: 'document-unknown', value: 'entretien-3' },
			{ row: 3, code: 'quotation-not-found', value: 'jamais dit' },
			{ row: 4, code: 'document-missing', value: '' },
			{ row: 5, code: 'code-missing', value: '' }
		];
		const seen = await previewCodings(home, study, 'v.csv', bytes(csv));
		expect(seen).toMatchObject({ landed: 1, newCodes: ['A'], missing: [], refused });
		expect(await codeLines(home, study)).toEqual([]);
		expect(await importCodings(home, study, 'v.csv', bytes(csv))).toMatchObject({ landed: 1, refused });
	});

	it('takes the place a row tells when its quotation stands in several', async () => {
		const second = transcript.lastIndexOf('Oui');
		const csv = `document,code,citation,début\nentretien-1,A,Oui,${second}\n`;
		expect(await importCodings(home, study, 'v.csv', bytes(csv))).toMatchObject({ landed: 1, refused: [] });
		expect((await passages(home, study, {}))[0]?.start).toBe(second);
	});

	it('says which columns it cannot do without, and takes those it is told', async () => {
		const csv = bytes('où,étiquette,paroles\nentretien-2,Accord,Oui\n');
		const seen = await previewCodings(home, study, 'v.csv', csv);
		expect(seen).toMatchObject({ columns: {}, missing: ['code', 'quotation', 'document'] });
		await expect(importCodings(home, study, 'v.csv', csv)).rejects.toMatchObject({
			code: 'column-not-found'
		});
		const columns = { document: 'où', code: 'étiquette', quotation: 'paroles' };
		expect(await importCodings(home, study, 'v.csv', csv, { columns })).toMatchObject({ landed: 1 });
	});

	it('imported twice adds nothing; undone, it leaves neither codes nor segments', async () => {
		const csv = bytes('document,code,citation\nentretien-2,Accord,Oui\n');
		await importCodings(home, study, 'v.csv', csv);
		expect(await importCodings(home, study, 'v.csv', csv)).toMatchObject({ codings: 0, alreadyThere: 1 });
		await undo(home, study);
		expect(await codeLines(home, study)).toEqual([]);
		expect(await passages(home, study, {})).toEqual([]);
	});

	it('reads the table of passages again: same words, same codes, same coders', async () => {
		const csv =
			'document,code,citation,codé par\nentretien-1,Vécu > Usure,on s’épuise,Léa\nentretien-1,Vécu > Usure,on s’épuise,Noé\nentretien-1,Poids,Lourd ?,Léa\n';
		await importCodings(home, study, 'v.csv', bytes(csv));
		const before = await tableFrom(home, study, 'passages', {});
		expect(before.rows).toHaveLength(2);
		await undo(home, study);
		const written = writeCsv(before, { delimiter: ';', decimal: ',', bom: true });
		expect(await importCodings(home, study, 'p.csv', written)).toMatchObject({ landed: 2, codings: 3 });
		expect((await tableFrom(home, study, 'passages', {})).rows).toEqual(before.rows);
	});
});
