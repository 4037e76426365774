import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from './programs.js';

/** A PostgreSQL server of its own for the tests, on a socket in a temporary folder. */
export interface TestServer {
	/** The address of one of its databases. Its users are `tamis`, who may do anything, and `locked`, who has a password. */
	address(database: string): string;
	stop(): Promise<void>;
}

/** The user a server started by root runs as: PostgreSQL refuses to run as root itself. */
function userOfServer(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** Stops the server when its input ends: also when the process that started it is killed. */
const guarded = '"$0" "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server';

/** Nothing a test writes outlives it, so that nothing need reach the disk. */
const quick = ['fsync', 'full_page_writes', 'synchronous_commit', 'autovacuum'].map((name) => `${name}=off`);

/** Starts a server; undefined where PostgreSQL is not installed. */
export async function startPostgres(): Promise<TestServer | undefined> {
	const programs = findPostgres();
	if (programs === undefined) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'tamis-pg-'));
	const user = userOfServer();
	if (user) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const made = ['--no-sync', '--auth=trust', '--encoding=UTF8', '--locale=C', '--username=tamis'];
	execFileSync(join(programs, 'initdb'), ['-D', data, ...made], { ...user, stdio: 'ignore' });
	// One user of the server has a password to give: how a wrong one is refused is tested too.
	writeFileSync(join(data, 'pg_hba.conf'), 'local all locked scram-sha-256\nlocal all all trust\n');
	const settings = [...quick, 'listen_addresses=', 'max_connections=200'].flatMap((one) => ['-c', one]);
	const server = spawn(
		'/bin/sh',
		['-c', guarded, join(programs, 'postgres'), '-D', data, '-k', folder, ...settings],
		{ ...user, stdio: ['pipe', 'ignore', 'ignore'] }
	);
	const ended = new Promise((done) => server.on('exit', done));
	const address = (database: string): string => `postgres://tamis@/${database}?host=${folder}`;
	for (let tries = 0; !(await answers(address('postgres'))); tries++) {
		if (tries > 300 || server.exitCode !== null) throw new Error('the PostgreSQL server does not start');
		await wait(50);
	}
	return {
		address,
		async stop() {
			server.stdin.end();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function answers(address: string): Promise<boolean> {
	const client = new Client(address);
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end();
	}
}
