import { describe, expect, it } from 'vitest';
import { connectionInTransaction, cycles, queries, roomOf, sources } from './architecture/scan.ts';

const files = sources();
const core = ['text', 'coding', 'survey', 'delphi', 'stats', 'findings'].map((room) => `core/${room}`);

/** Which rooms a room may import, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	'core/text': [],
	'core/stats': [],
	'core/findings': [],
	'core/coding': ['core/text', 'core/stats', 'core/findings'],
	'core/survey': ['core/stats', 'core/findings'],
	'core/delphi': ['core/stats', 'core/findings'],
	contract: core,
	charts: [...core, 'contract'],
	formats: [...core, 'contract'],
	i18n: [...core, 'contract'],
	ui: [...core, 'contract', 'charts', 'formats', 'i18n'],
	server: ['contract'],
	'server/store': [...core, 'contract', 'server'],
	'server/work': [...core, 'contract', 'formats', 'server'],
	'server/actions': [...core, 'contract', 'charts', 'formats', 'server', 'server/store', 'server/work'],
	routes: [...core, 'contract', 'server/actions', 'ui', 'i18n'],
	// `tamis stats` answers from plain numbers, without a study: an action would add nothing to the method itself.
	cli: ['contract', 'server/actions', 'i18n', 'core/findings', 'core/stats'],
	src: ['contract', 'server/actions', 'i18n', 'cli', 'ui', 'routes']
};

/** What rooms may take from outside, where not everything. */
const pure = /^(simple-statistics|d3-[a-z-]+|wink-nlp|wink-eng-lite-web-model|snowball-stemmers)$/;
const outside: readonly { rooms: RegExp; allowed: (name: string) => boolean }[] = [
	{ rooms: /^core\//, allowed: (name) => pure.test(name) },
	{ rooms: /^contract$/, allowed: (name) => name === 'valibot' },
	{ rooms: /^charts$/, allowed: (name) => /^d3-/.test(name) },
	{ rooms: /^i18n$/, allowed: () => false },
	{ rooms: /^(formats|ui)/, allowed: (name) => !/^node:(http|https|net)/.test(name) },
	{ rooms: /^server/, allowed: (name) => !/^(@sveltejs|svelte|\$)/.test(name) },
	{ rooms: /^(?!server\/store)/, allowed: (name) => !/^(kysely|node:sqlite|pg)$/.test(name) },
	{ rooms: /./, allowed: (name) => !/^(\$lib|\$app\/stores)/.test(name) }
];

const edges = files.flatMap(({ path, imports }) =>
	imports.map((to) => ({ path, to, from: roomOf(path), room: roomOf(to), ours: to.startsWith('src/') }))
);
const written = (list: readonly { path: string; to: string }[]) => list.map((e) => `${e.path} -> ${e.to}`);

describe('the rooms of the house', () => {
	it('import only the rooms they may', () => {
		const wrong = edges.filter((e) => e.ours && e.from !== e.room && !mayImport[e.from]?.includes(e.room));
		expect(written(wrong)).toEqual([]);
	});

	it('enter another room only through its index.ts; a component of ui is its own door', () => {
		const door = ({ to, room }: { to: string; room: string }) =>
			to.endsWith('/index.ts') || room === 'ui' || room === 'server';
		expect(written(edges.filter((e) => e.ours && e.from !== e.room && !door(e)))).toEqual([]);
	});

	it('have no cycle', () => {
		expect(cycles(files).map((ring) => ring.join(' -> '))).toEqual([]);
	});

	it('take from outside only what they may', () => {
		const wrong = edges.filter(
			(e) => !e.ours && outside.some((rule) => rule.rooms.test(e.from) && !rule.allowed(e.to))
		);
		expect(written(wrong)).toEqual([]);
	});

	it('leave what is of one database to its dialect, and the choice of one to the register', () => {
		const dialects = 'src/lib/server/store/dialects';
		const own: Readonly<Record<string, string>> = { 'node:sqlite': 'sqlite', pg: 'postgres' };
		const wrong = edges.filter(({ path, to }) => {
			const driver = own[to];
			if (driver) return !path.startsWith(`${dialects}/${driver}/`);
			const [, dialect] = /store\/dialects\/(\w+)\//.exec(to) ?? [];
			return dialect && !path.startsWith(`${dialects}/${dialect}/`) && path !== `${dialects}/index.ts`;
		});
		expect(written(wrong)).toEqual([]);
	});

	it('open a transaction of a study in one place, where its lock is taken', () => {
		const opening = files.filter((f) => /\.(?:transaction|startTransaction)\(/.test(f.script));
		expect(opening.map((f) => f.path)).toEqual(['src/lib/server/store/transaction.ts']);
	});

	it('of the core and the contract know no clock, no chance and no machine', () => {
		const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\(|crypto\.)/;
		const code = (script: string) => script.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
		const pureRoom = /^src\/lib\/(core|contract)\//;
		const wrong = files.filter((f) => pureRoom.test(f.path) && impure.test(code(f.script)));
		expect(wrong.map((f) => f.path)).toEqual([]);
	});

	it('never use the connection of the store inside a transaction', () => {
		expect(files.flatMap(connectionInTransaction)).toEqual([]);
	});

	it('leave queries to the store: the others hand its connection on', () => {
		const others = files.filter((f) => roomOf(f.path) !== 'server/store');
		expect(others.flatMap(queries)).toEqual([]);
	});
});

describe('a query is seen', () => {
	const seen = (script: string) => queries({ path: 'src/cli/x.ts', script, imports: [] }).length > 0;

	it.each([
		"await session.store.db.selectFrom('code').execute();",
		"await trx['insertInto']('code').execute();",
		'const { transaction } = writer.trx;',
		'await sql<Row>`select 1`.execute(given);',
		"given.prepare('select 1');"
	])('in %s', (script) => expect(seen(script)).toBe(true));

	it('and none where the connection is handed on', () => {
		expect(seen('const { db } = session.store; await codesInOrder(db, studyId);')).toBe(false);
		expect(seen('await change(session.store.db, order, (writer) => speakersOf(writer.trx, id));')).toBe(
			false
		);
	});
});
