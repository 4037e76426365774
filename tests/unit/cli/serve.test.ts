import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finished, start, tamis, type Ran } from '../../program.ts';

const root = resolve(import.meta.dirname, '../../..');
const script = join(root, 'src/cli/serve.ts');
const isBuilt = existsSync(join(root, 'build/handler.js'));

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let home: string;
beforeAll(() => void (home = mkdtempSync(join(tmpdir(), 'tamis-serve-'))));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const serve = (...args: string[]): Promise<Ran> => finished(start(script, args));
const refused = (words: string) => ({ status: 1, stdout: '', stderr: `${words}\n` });

describe('The server refuses to start, in one sentence with the next step', () => {
	it.each(['http', '70000', '-1', '4747.5'])('on the invalid port %s', async (port) => {
		expect(await serve(`--port=${port}`, '--home', home)).toEqual(
			refused(`${port} is not a port. Give a number from 1024 to 65535: npm start -- --port 4747`)
		);
	});

	it('with an option it does not have', async () => {
		expect(await serve('--prot', '4747')).toEqual(
			refused('Options: npm start -- [--port N] [--home FOLDER | --database ADDRESS]')
		);
	});

	it('in a folder that cannot be created', async () => {
		const letter = join(home, 'letter.txt');
		writeFileSync(letter, 'Chère Anne,');
		const ran = await serve('--home', join(letter, 'Tamis'));
		expect(ran).toMatchObject({ status: 1, stdout: '' });
		expect(ran.stderr).toMatch(/^The folder .+ cannot be written\. .+TAMIS_HOME=.+\n$/);
	});

	it('on data of a newer version, which it leaves as they are', async () => {
		const newer = join(home, 'newer');
		await tamis({ home: newer }, ['study', 'list']);
		const db = new DatabaseSync(join(newer, 'tamis.sqlite'));
		db.exec(`insert into "kysely_migration" ("name", "timestamp") values ('999-later', '2030-01-01')`);
		db.close();
		expect(await serve('--home', newer)).toEqual(
			refused(
				'These data were written by a newer version of the program (999-later). Update the program; nothing was changed.'
			)
		);
	});

	// Needs the production build, which `npm test` makes after these tests.
	it.skipIf(!isBuilt)('on a port that is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await new Promise((listening) => other.once('listening', listening));
		const { port } = other.address() as AddressInfo;
		const ran = await serve('--port', String(port), '--home', home);
		expect(ran).toMatchObject({ status: 1, stdout: '' });
		expect(ran.stderr).toMatch(new RegExp(`^Port ${port} is taken.+--port ${port + 1}\n$`));
		other.close();
	});
});
