import { ReadRefusal } from '#lib/formats/read/refusal.ts';

/** The refusal a reading ends in; any other error, and a reading that succeeds, fail the test. */
export async function refusalOf(reading: () => unknown): Promise<ReadRefusal> {
	try {
		await reading();
	} catch (error) {
		if (error instanceof ReadRefusal) return error;
		throw error;
	}
	throw new Error('read without refusal');
}
