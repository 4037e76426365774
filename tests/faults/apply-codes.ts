// Puts codes on passages as fast as it can and says each one once it is kept, until it is killed.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { perform } from '#lib/server/actions/perform.ts';
import { openStore, type Place } from '#lib/server/store/index.ts';
import { generator } from './generator.ts';

// A process that is killed would not keep what it compiled for the next one.
flushCompileCache();
const [place = '{}', studyId = '', seed = '0'] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as Place);
const session = { store, coder: `Codeuse ${Number(seed) % 3}` };
const ids = async (table: 'code' | 'document') =>
	(await store.db.selectFrom(table).select('id').where('studyId', '=', studyId).orderBy('id').execute()).map(
		(row) => row.id
	);
const codes = await ids('code');
const documents = await ids('document');
const random = generator(Number(seed));
const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';

for (;;) {
	const start = Math.floor(random() * 1500);
	const done = await perform(session, studyId, 'coding.apply', {
		documentId: one(documents),
		codeId: one(codes),
		start,
		end: start + 20 + Math.floor(random() * 200)
	});
	if (done.seq !== null) writeSync(1, `${done.result.codingId} ${done.seq}\n`);
}
