import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tamis, type Ran } from '../../program.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let home: string;
const file = (name: string): string => join(home, 'files', name);
const run = (...args: string[]): Promise<Ran> => tamis({ home }, args);
/** What a command prints under `--json`. */
const json = async (...args: string[]): Promise<unknown> => {
	const ran = await run(...args, '--json');
	expect(ran.stderr).toBe('');
	expect(ran.status).toBe(0);
	return JSON.parse(ran.stdout);
};
const id = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let created: unknown;
let imported: Ran;
let cases: unknown;
let codings: Ran;

// Two interviews, three participants, four rows of codings of which the last has words that nobody said.
beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), 'tamis-cli-'));
	mkdirSync(join(home, 'files'));
	writeFileSync(
		file('entretien-1.txt'),
		'Participant 1 : La nuit on tient.\n\nENQ : Et le jour ?\n\nParticipant 1 : La nuit encore.\n'
	);
	writeFileSync(file('entretien-2.txt'), 'Participant 2 : Le jour on dort.\n\nENQ : Merci.\n');
	writeFileSync(file('participants.csv'), 'participant,profession\n1,Infirmière\n2,Médecin\n3,Médecin\n');
	writeFileSync(
		file('codings.csv'),
		[
			'document,theme,code,quotation',
			'entretien-1,Temps,Nuit,La nuit on tient.',
			'entretien-1,Temps,Nuit,La nuit encore.',
			'entretien-2,Temps,Jour,Le jour on dort.',
			'entretien-2,Temps,Jour,Le soir on veille.'
		].join('\n')
	);
	created = await json('study', 'create', 'Nuits', '--coder', 'Anne Martin');
	const coder = ['--coder', 'Anne Martin'];
	imported = await run(
		'import',
		file('entretien-1.txt'),
		file('none.txt'),
		file('entretien-2.txt'),
		...coder,
		'--json'
	);
	cases = await json('cases', 'import', file('participants.csv'), ...coder);
	codings = await run('codings', 'import', file('codings.csv'), ...coder, '--json');
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('The import commands', () => {
	it('print what they created', () => {
		expect(created).toEqual({ id, name: 'Nuits' });
		expect(cases).toEqual({
			cases: 3,
			variables: 1,
			values: 3,
			documents: 0,
			speakers: 2,
			refused: [],
			unmatched: ['3']
		});
	});

	it('continue after a refused file, print the reason, and exit with 1', () => {
		expect(imported.status).toBe(1);
		expect(imported.stderr).toBe(
			`${file('none.txt')}: The file ${file('none.txt')} does not exist or cannot be read.\n`
		);
		const document = { status: 'imported', id, turns: 3, speakers: 2, notices: [] };
		expect(JSON.parse(imported.stdout)).toEqual([
			{ ...document, file: file('entretien-1.txt'), name: 'entretien-1' },
			{
				file: file('none.txt'),
				status: 'refused',
				code: 'file-not-found',
				message: `The file ${file('none.txt')} does not exist or cannot be read.`
			},
			{ ...document, file: file('entretien-2.txt'), name: 'entretien-2', turns: 2 }
		]);
	});

	it('list the refused rows with their numbers', () => {
		expect(codings.status).toBe(1);
		expect(codings.stderr).toBe('Row 4: the quotation is not in the document: “Le soir on veille.”.\n');
		expect(JSON.parse(codings.stdout)).toEqual({
			rows: 4,
			landed: 3,
			codings: 3,
			alreadyThere: 0,
			codes: 3,
			refused: [{ row: 4, code: 'quotation-not-found', value: 'Le soir on veille.' }]
		});
	});

	it('import a folder, and skip what is already there', async () => {
		const folder = join(home, 'folder');
		mkdirSync(folder);
		writeFileSync(join(folder, 'b.txt'), 'Participant 2 : Le jour on dort.\n\nENQ : Merci.\n');
		expect(await json('import', folder)).toEqual([
			{ file: join(folder, 'b.txt'), status: 'already-here', id, name: 'entretien-2' }
		]);
	});
});

describe.concurrent('The commands that read', () => {
	it('list the studies', async () => {
		const [study] = (await json('study', 'list')) as object[];
		expect(study).toEqual({
			id,
			name: 'Nuits',
			language: 'fr',
			documents: 2,
			cases: 3,
			codes: 3,
			codings: 3,
			changedAt: instant
		});
	});

	it('list the codes as a tree', async () => {
		const texts = { definition: '', whenToUse: '', whenNotToUse: '', example: '' };
		const none = { segments: 0, codings: 0, cases: 0, documents: 0 };
		const line = { id, parentId: id, depth: 1, colour: expect.any(Number), ...texts };
		expect(await json('codes')).toEqual([
			{ ...line, ...none, parentId: null, depth: 0, name: 'Temps', path: 'Temps' },
			{ ...line, name: 'Nuit', path: 'Temps > Nuit', segments: 2, codings: 2, cases: 1, documents: 1 },
			{ ...line, name: 'Jour', path: 'Temps > Jour', segments: 1, codings: 1, cases: 1, documents: 1 }
		]);
	});

	it('list the passages asked for', async () => {
		const [passage] = (await json('segments', '--code', 'Jour', '--where', 'profession=Médecin')) as object[];
		expect(passage).toEqual({
			id,
			documentId: id,
			document: 'entretien-2',
			start: 16,
			end: 32,
			quotation: 'Le jour on dort.',
			codes: ['Temps > Jour'],
			codeIds: [id],
			speaker: 'Participant 2',
			caseId: id,
			case: '2',
			coders: ['Anne Martin'],
			starred: false
		});
		expect(await json('segments', '--code', 'Temps', '--by-coder', 'Anne Martin')).toHaveLength(3);
		expect(await json('segments', '--code', 'Temps', '--no-children')).toEqual([]);
		expect(await json('segments', '--code', 'Nuit', '--code', 'Jour', '--all')).toEqual([]);
	});

	it('count by code, case and attribute', async () => {
		const plain = async (by: string) =>
			((await json('counts', '--by', by)) as Record<string, unknown>[]).map((line) => [
				line['key'],
				line['segments'],
				line['codings'],
				line['cases'],
				line['documents']
			]);
		expect(await plain('code')).toEqual([
			['Temps', 0, 0, 0, 0],
			['Nuit', 2, 2, 1, 1],
			['Jour', 1, 1, 1, 1]
		]);
		expect(await plain('case')).toEqual([
			['1', 2, 2, 1, 1],
			['2', 1, 1, 1, 1],
			['3', 0, 0, 0, 0]
		]);
		expect(await plain('profession')).toEqual([
			['Infirmière', 2, 2, 1, 1],
			['Médecin', 1, 1, 1, 1]
		]);
		expect(await json('counts', '--by', 'code', '--where', 'profession=Médecin')).toMatchObject([
			{ key: 'Temps', segments: 0 },
			{ key: 'Nuit', segments: 0 },
			{ key: 'Jour', segments: 1 }
		]);
	});

	it('are analysed by name, on the terminal, as JSON and as a file of the format its ending says', async () => {
		const counts = ['analyse', 'counts', '--by', 'profession', '--code', 'Nuit'];
		expect((await run(...counts)).stdout).toBe(
			'profession\tSegments\tCodings\tParticipants\tDocuments\nInfirmière\t2\t2\t1\t1\nMédecin\t0\t0\t0\t0\n'
		);
		expect(await json(...counts)).toMatchObject({
			title: 'Counts profession',
			provenance: { analysis: 'counts', parameters: { by: 'profession', code: ['Nuit'] } },
			data: [
				{ key: 'Infirmière', segments: 2 },
				{ key: 'Médecin', segments: 0 }
			]
		});
		expect(await json('analyse', 'cases')).toMatchObject({
			data: [
				{ name: '1', attributes: { profession: 'Infirmière' } },
				{ name: '2', attributes: { profession: 'Médecin' } },
				{ name: '3', attributes: { profession: 'Médecin' } }
			]
		});
		const out = file('counts.csv');
		expect((await run(...counts, '--out', out)).stdout).toBe(`Written: ${out}\n`);
		expect(readFileSync(out, 'utf8')).toBe(
			'\ufeffprofession,Segments,Codings,Participants,Documents\r\nInfirmière,2,2,1,1\r\nMédecin,0,0,0,0\r\n'
		);
		await run('counts', '--by', 'code', '--out', file('counts.png'));
		expect(readFileSync(file('counts.png')).subarray(1, 4).toString()).toBe('PNG');
	});

	it('search, and limit the hits shown, not the count', async () => {
		const hit = {
			documentId: id,
			document: 'entretien-1',
			start: 19,
			end: 23,
			cutLeft: false,
			cutRight: false
		};
		expect(await json('search', 'NUIT', '--limit', '1')).toEqual({
			total: 2,
			documents: 1,
			uncounted: 0,
			hits: [{ ...hit, left: 'Participant 1 : La ', hit: 'nuit', right: ' on tient.' }]
		});
	});

	it('print the history, and find no fault', async () => {
		const entry = {
			at: instant,
			coder: 'Anne Martin',
			initials: 'AM',
			kind: 'do',
			undone: false,
			undoable: true
		};
		const [last, ...before] = (await json('history', '--limit', '5')) as object[];
		expect(last).toEqual({
			...entry,
			seq: 5,
			action: 'coding.import',
			params: { name: 'codings.csv', count: 3 },
			sentence: expect.stringContaining('codings.csv')
		});
		expect(before).toHaveLength(4);
		expect(await json('check')).toEqual([]);
	});

	it('print text in the language of the terminal without --json', async () => {
		expect((await run('codes')).stdout).toBe(
			'Temps\t0\u00a0segments\n  Nuit\t2\u00a0segments\n  Jour\t1\u00a0segment\n'
		);
		expect((await run('check')).stdout).toBe('Everything is in order.\n');
	});
});

describe('The commands that undo and restore', () => {
	it('undo and redo the last change of the coder', async () => {
		const step = {
			action: 'coding.import',
			params: { name: 'codings.csv', count: 3 },
			seq: expect.any(Number)
		};
		expect(await json('undo', '--coder', 'Anne Martin')).toEqual(step);
		expect(await json('codes')).toEqual([]);
		expect(await json('redo', '--coder', 'Anne Martin')).toEqual(step);
		expect(await json('codes')).toHaveLength(3);
		const nothing = await run('undo', '--coder', 'Léa Blanc', '--json');
		expect(nothing).toEqual({ status: 1, stdout: '', stderr: 'There is nothing to undo.\n' });
	});

	it('back up, list the backups and restore one', async () => {
		const made = { name: expect.any(String), bytes: expect.any(Number), at: instant, kind: 'rolling' };
		const backup = (await json('backup')) as { name: string };
		expect(backup).toEqual(made);
		expect(await json('backup', 'list')).toEqual([made]);
		expect(await json('backup', 'restore', backup.name)).toEqual({ restored: backup.name });
		expect(await json('backup', 'list')).toMatchObject([{ kind: 'before-restore' }, { kind: 'rolling' }]);
	});

	it('export a study, delete it and import it again', async () => {
		const other = join(home, 'other');
		await tamis({ home: other }, ['study', 'create', 'Jours']);
		const out = file('jours.tamis');
		const done = await tamis({ home: other }, ['study', 'export', 'Jours', '--out', out, '--json']);
		expect(JSON.parse(done.stdout)).toEqual({ file: out, bytes: statSync(out).size });
		const binned = await tamis({ home: other }, ['study', 'delete', 'Jours', '--json']);
		expect(JSON.parse(binned.stdout)).toEqual({ id, name: 'Jours' });
		const back = await tamis({ home: other }, ['study', 'import', out, '--name', 'Jours encore', '--json']);
		expect(JSON.parse(back.stdout)).toEqual({ id, name: 'Jours encore' });
		expect((await tamis({ home: other }, ['study', 'list'])).stdout).toMatch(/^Jours encore\t/);
	});
});

describe.concurrent('A refusal is said in words on the error stream, with 1', () => {
	it.each([
		[['codes', '--study', 'Jours'], 'No study is called “Jours”. The list: tamis study list.'],
		[
			['segments', '--code', 'Soir'],
			'No code is called “Soir”. The Codes page lists them, and so does the command tamis codes.'
		],
		[['counts', '--by', 'âge'], 'No variable is called “âge”. The Participants page shows them all.'],
		[
			['segments', '--sort', 'weight'],
			'The request is malformed (sort): document, code, case, length, date.'
		],
		[['analyse', 'constructor'], 'There is no analysis “constructor”. There are: counts, passages, cases.'],
		[
			['analyse', 'cases', '--out', '/no/where.svg'],
			'This result cannot be written as svg. Possible formats: csv, xlsx, json.'
		],
		[['study', 'import', '/nowhere.tamis'], 'The file /nowhere.tamis does not exist or cannot be read.'],
		[
			['study', 'export', 'Nuits', '--out', '/no/where'],
			'The file /no/where cannot be written. Choose another place: --out FILE.'
		],
		[['cases', 'import', '/'], 'The file / does not exist or cannot be read.'],
		[['backup', 'restore', 'none'], 'There is no backup “none”. The list: tamis backup list.']
	])('%j', async (args, words) => {
		expect(await run(...args)).toEqual({ status: 1, stdout: '', stderr: `${words}\n` });
	});

	it('for a home that cannot be created, or is not a database', async () => {
		const inTheWay = await tamis({ home: file('codings.csv') }, ['study', 'list']);
		expect(inTheWay).toMatchObject({ status: 1, stdout: '' });
		expect(inTheWay.stderr).toMatch(/^The folder .+ cannot be written\./);
		const letter = join(home, 'letter');
		mkdirSync(letter);
		writeFileSync(join(letter, 'tamis.sqlite'), 'Chère Anne, '.repeat(500));
		const damaged = await tamis({ home: letter }, ['study', 'list']);
		expect(damaged.status).toBe(1);
		expect(damaged.stderr).toMatch(/^The file .+tamis\.sqlite is damaged or is not a Tamis database\./);
	});
});

describe.concurrent('Wrong usage is answered by the right one, with 2', () => {
	it.each([
		[['import'], 'tamis import FILES…'],
		[['counts'], 'tamis counts --by'],
		[['codes', 'too', 'many'], 'tamis codes'],
		[['analyse'], 'tamis analyse NAME'],
		[['analyse', 'cases', '--by', 'code'], 'tamis analyse NAME'],
		[['analyse', 'counts', '--out', 'counts'], 'tamis analyse NAME'],
		[['constructor'], 'tamis study list'],
		[['segments', '--where', 'profession'], 'tamis segments'],
		[['history', '--limit', 'many'], 'tamis history'],
		[['study', 'create'], 'tamis study create NAME'],
		[['backup', 'burn'], 'tamis backup'],
		[['search', '--bogus', 'nuit'], 'tamis search QUERY'],
		[['sieve'], 'tamis study list']
	])('%j', async (args, usage) => {
		const ran = await run(...args);
		expect(ran).toMatchObject({ status: 2, stdout: '' });
		expect(ran.stderr).toContain(usage);
	});

	it('prints help and exits with 0', async () => {
		const ran = await run('help');
		expect(ran).toMatchObject({ status: 0, stderr: '' });
		expect(ran.stdout).toContain('tamis counts --by code|theme|case');
	});
});
