// Renames one code again and again, under the name of one coder, and ends.
import { perform } from '#lib/server/actions/perform.ts';
import { openStore, type Place } from '#lib/server/store/index.ts';

const [place = '{}', studyId = '', id = '', coder = '', times = '0'] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as Place);
for (let i = 1; i <= Number(times); i++) {
	await perform({ store, coder }, studyId, 'code.update', { id, name: `${coder} ${i}` });
}
await store.close();
