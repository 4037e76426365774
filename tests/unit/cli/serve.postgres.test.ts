import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newDatabase, run } from '../../postgres/databases.ts';
import { finished, start, tamis, type Ran } from '../../program.ts';

const root = resolve(import.meta.dirname, '../../..');
const script = join(root, 'src/cli/serve.ts');
const isBuilt = existsSync(join(root, 'build/handler.js'));
const SECRET = 'tr3s-s3cret';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let database: string;
beforeAll(async () => void (database = await newDatabase()));

const serve = (address: string, language = 'en_US.UTF-8'): Promise<Ran> =>
	finished(start(script, ['--database', address], { LC_ALL: language }));
const refused = (words: string) => ({ status: 1, stdout: '', stderr: `${words}\n` });

describe('The server refuses to start on a database, in one sentence with the next step', () => {
	it('that does not answer, in English and in French', async () => {
		const nowhere = `postgres://anne:${SECRET}@127.0.0.1:9/base`;
		expect(await serve(nowhere)).toEqual(
			refused(
				'The database postgres://anne@127.0.0.1:9/base does not answer (ECONNREFUSED). Check that the PostgreSQL server runs and that its address is right.'
			)
		);
		expect(await serve(nowhere, 'fr_FR.UTF-8')).toEqual(
			refused(
				'La base postgres://anne@127.0.0.1:9/base ne répond pas (ECONNREFUSED). Vérifiez que le serveur PostgreSQL tourne et que son adresse est juste.'
			)
		);
	});

	it('whose address is none', async () => {
		expect(await serve(`http://anne:${SECRET}@machine/base`)).toEqual(
			refused(
				'The address of the database is malformed. Write it like this: postgres://user@machine:5432/database'
			)
		);
	});

	it('that holds the tables of another program', async () => {
		const foreign = await newDatabase();
		await run(foreign, 'create table recipes (id text)');
		expect(await serve(foreign)).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringMatching(
				/^The database .+ holds the tables of another program\. Give an empty database; nothing was changed\.\n$/
			)
		});
	});

	it('that a newer program wrote', async () => {
		const newer = await newDatabase();
		await tamis({ database: newer }, ['study', 'list']);
		await run(newer, `insert into kysely_migration values ('999-later', '2030-01-01')`);
		expect(await serve(newer)).toEqual(
			refused(
				'These data were written by a newer version of the program (999-later). Update the program; nothing was changed.'
			)
		);
	});
});

it('The command line works on the database that is named, and says that its server keeps the backups', async () => {
	expect(await tamis({ database }, ['study', 'create', 'Nuits'])).toMatchObject({ status: 0, stderr: '' });
	expect((await tamis({ database }, ['study', 'list'])).stdout).toMatch(/^Nuits\t/);
	expect((await tamis({ database }, ['check'])).stdout).toBe('Everything is in order.\n');
	expect(await tamis({ database }, ['backup'])).toEqual(
		refused(
			'These data are on a PostgreSQL server, which its administrator backs up (pg_dump). To keep a study yourself, export it: tamis study export.'
		)
	);
});

/** What the program answers on a port, asked under a host name. */
function ask(port: number, path: string, host: string): Promise<{ status: number; body: string }> {
	return new Promise((answered, failed) => {
		request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (part: string) => (body += part));
			response.on('end', () => answered({ status: response.statusCode ?? 0, body }));
		})
			.on('error', failed)
			.end();
	});
}

// Needs the production build.
it.skipIf(!isBuilt)('The program serves the same pages from it, to this machine only', async () => {
	const secret = database.replace('tamis@', `tamis:${SECRET}@`);
	const server = start(script, ['--port', '0'], { TAMIS_DATABASE: secret });
	const ended = once(server, 'exit');
	let said = '';
	try {
		await new Promise<void>((ready, failed) => {
			server.stdout?.setEncoding('utf8').on('data', (part: string) => {
				said += part;
				if (said.includes('Ctrl C')) ready();
			});
			server.on('exit', () => failed(new Error(said)));
		});
		const shown = database.replace(/^postgres:\/\/tamis@\/(\w+)\?host=(.*)$/, 'postgres://tamis@$2/$1');
		expect(said).toContain(`Your data are in the database ${shown}\n`);
		const port = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
		const own = `127.0.0.1:${port}`;
		const first = await ask(port, '/', own);
		expect(first).toMatchObject({ status: 200, body: expect.stringContaining('Nuits') });
		const settings = await ask(port, '/settings', own);
		expect(settings.body).toContain(shown);
		expect((await ask(port, '/', 'evil.example')).status).toBe(421);
		expect(said + first.body + settings.body).not.toContain(SECRET);
	} finally {
		server.kill('SIGTERM');
		await ended;
	}
});
