import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadRefusal, readText, textFormats, type ReadText } from '#lib/formats/read/index.ts';
import { fixture, utf8 } from './helpers.ts';

const transcript = (path: string) =>
	readFileSync(new URL(`../../../../fixtures/transcripts/${path}`, import.meta.url));

const samples: Record<string, Uint8Array> = {
	txt: utf8('Enquêtrice : où ?\r\nÉlodie\u00a0: là 😀\r\n'.repeat(9)),
	md: utf8('# Élodie\n\n- là\n'.repeat(9)),
	html: utf8('<html><body><table><tr><td>Élodie&eacute;<p>là<!-- x --><script>1</script></table>'.repeat(5)),
	vtt: fixture('reunion.vtt'),
	srt: fixture('entretien.srt'),
	rtf: fixture('entretien.rtf'),
	docx: fixture('entretien.docx'),
	odt: fixture('entretien.odt'),
	pdf: fixture('colonnes.pdf'),
	sbv: transcript('youtube-sbv/captions.sbv'),
	lrc: transcript('whisper-cpp-lrc/whisper.lrc'),
	json: transcript('whisperx-json/whisperx.json'),
	csv: transcript('table-csv/table.csv'),
	tsv: transcript('whisper-tsv/whisper.tsv'),
	xlsx: readFileSync(new URL('../../../../fixtures/tables/participants.xlsx', import.meta.url)),
	eaf: transcript('elan/elan.eaf'),
	textgrid: transcript('praat/praat.TextGrid'),
	cha: transcript('chat/mill.cha'),
	exb: transcript('exmaralda/mill.exb')
};

/** A PDF takes pdf.js some tenth of a second each time. */
const runs = (format: string) => (format === 'pdf' ? 6 : format === 'docx' ? 15 : 30);

/** A refusal, or a text as every text has to be. */
async function fairly(name: string, bytes: Uint8Array): Promise<void> {
	let read: ReadText;
	try {
		read = await readText(name, bytes);
	} catch (error) {
		expect(error).toBeInstanceOf(ReadRefusal);
		return;
	}
	expect(read.text.isWellFormed()).toBe(true);
	expect(/[\0\r\ufeff]/.test(read.text.slice(0, 1)) || /[\0\r]/.test(read.text)).toBe(false);
	for (const { start, end } of read.times)
		expect(0 <= start && start < end && end <= read.text.length).toBe(true);
}

describe.each(textFormats.map(({ format }) => format))('a damaged %s', (format) => {
	const whole = samples[format] ?? new Uint8Array(0);

	it('cut short ends in a refusal or a fair text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), (length) => fairly(`a.${format}`, whole.slice(0, length))),
			{ numRuns: runs(format), seed: 11 }
		);
	});

	it('with bytes changed ends in a refusal or a fair text', async () => {
		const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
				const bytes = Uint8Array.from(whole);
				for (const [at, byte] of changes) bytes[at] = byte;
				return fairly(`a.${format}`, bytes);
			}),
			{ numRuns: runs(format), seed: 12 }
		);
	});

	it('made of random bytes ends in a refusal or a fair text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => fairly(`a.${format}`, bytes)),
			{ numRuns: runs(format), seed: 13 }
		);
	});

	it('with a good beginning and random bytes after it ends in a refusal or a fair text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 3000 }), (length, tail) =>
				fairly(`a.${format}`, Uint8Array.from([...whole.subarray(0, length), ...tail]))
			),
			{ numRuns: runs(format), seed: 14 }
		);
	});
});
