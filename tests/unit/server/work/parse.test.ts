import { describe, expect, it } from 'vitest';
import { parseText } from '#lib/server/work/index.ts';

/** A page drawn by one stream named a hundred thousand times: reading it takes minutes and gigabytes. */
function endlessPdf(): Uint8Array {
	const drawing = 'BT /F 11 Tf (mot) Tj ET '.repeat(200);
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		`<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents[${'4 0 R '.repeat(100_000)}]>>`,
		`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`
	];
	const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
	return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>`);
}

const ample = { computing: 600_000, waiting: 600_000, idle: 600_000, memory: 2 ** 31 };
const spoken = new TextEncoder().encode('Claire : bonjour');

describe('a file that', () => {
	it('takes too long is given up in words, and the next one is read', async () => {
		const reading = parseText('sans-fin.pdf', endlessPdf(), {}, { ...ample, computing: 100 });
		await expect(reading).rejects.toMatchObject({ code: 'too-slow', values: { name: 'sans-fin.pdf' } });
		expect(await parseText('a.txt', spoken)).toMatchObject({ text: 'Claire : bonjour' });
	});

	it('takes too much memory is given up in words, and the one that waited behind it is read', async () => {
		const reading = parseText('immense.pdf', endlessPdf(), {}, { ...ample, memory: 150 * 2 ** 20 });
		const behind = parseText('a.txt', spoken);
		await expect(reading).rejects.toMatchObject({
			code: 'too-much-memory',
			values: { name: 'immense.pdf' }
		});
		expect(await behind).toMatchObject({ text: 'Claire : bonjour' });
	});

	it('is never answered is given up when patience ends', async () => {
		const reading = parseText('sans-fin.pdf', endlessPdf(), {}, { ...ample, waiting: 100 });
		await expect(reading).rejects.toMatchObject({ code: 'too-slow' });
	});

	it('was handed over stays with its owner', async () => {
		await parseText('a.txt', spoken);
		expect(new TextDecoder().decode(spoken)).toBe('Claire : bonjour');
	});
});
