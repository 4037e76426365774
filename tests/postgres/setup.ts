import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/lib/server/store/index.ts';
import { run, TEMPLATE } from './databases.ts';
import { startPostgres } from './server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the test server, empty where PostgreSQL is not installed. */
		postgres: string;
	}
}

/** One server for the whole run. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const server = await startPostgres();
	project.provide('postgres', server?.address('postgres') ?? '');
	if (!server) return undefined;
	await run(server.address('postgres'), `create database ${TEMPLATE}`);
	await (await openStore({ database: server.address(TEMPLATE) })).close();
	return () => server.stop();
}
