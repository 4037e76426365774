import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Db } from './db.ts';
import { hashOf } from './prints.ts';

/** No more is inflated of what an archive from elsewhere brought. */
const MOST_BYTES = 2 ** 30;

export const compress = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
/** @throws Error when it is not what `compress` gave. */
export const inflate = (bytes: Uint8Array): Uint8Array =>
	inflateRawSync(bytes, { maxOutputLength: MOST_BYTES });

/** Rows, or whatever else JSON holds, as bytes to keep. */
export const pack = (content: unknown): Uint8Array => compress(Buffer.from(JSON.stringify(content)));
export const unpack = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(inflate(bytes)));

export const keptId = (studyId: string, data: Uint8Array): string => hashOf(studyId, data);

/**
 * Keeps what a change needs to be taken back and is too bulky for the journal. What is kept already is not kept twice:
 * an import undone and redone ten times leaves its rows there once. Returns the id to find it by.
 */
export async function keep(trx: Db, studyId: string, data: Uint8Array): Promise<string> {
	const id = keptId(studyId, data);
	await trx
		.insertInto('kept')
		.values({ id, studyId, data })
		.onConflict((c) => c.column('id').doNothing())
		.execute();
	return id;
}

export async function keptData(db: Db, studyId: string, id: string): Promise<Uint8Array> {
	const { data } = await db
		.selectFrom('kept')
		.select('data')
		.where('id', '=', id)
		.where('studyId', '=', studyId)
		.executeTakeFirstOrThrow();
	return data;
}
