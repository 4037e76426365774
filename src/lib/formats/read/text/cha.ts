import { decodeText } from '../encoding.ts';
import { oneLine, speechText } from './speech/speech.ts';
import type { Utterance } from './speech/utterance.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { TextReader } from './types.ts';

/** The times CHAT writes after words, in milliseconds, between two marks that are a control character (CHAT manual, 9.2). */
const bullet = /[\u0015•]\s*(?:%snd:"[^"]*"_)?(\d{1,10})_(\d{1,10})\s*[\u0015•]/g;
const mainLine = /^\*([^:\s]{1,20}):\s*(.*)$/;

/** CHAT (TalkBank): `*CHI: words`; lines that begin with `%` explain them, those with `@` describe the recording. */
export const cha: TextReader = {
	format: 'cha',
	extensions: ['cha'],
	mime: ['text/x-chat'],
	read(input) {
		const decoded = decodeText(input);
		const lines = unfolded(decoded.text.replace(/^\ufeff/, ''));
		const said: Utterance[] = [];
		let explained = 0;
		for (const line of lines) {
			if (line.startsWith('%')) explained++;
			const found = mainLine.exec(line);
			if (!found) continue;
			const [, speaker = '', written = ''] = found;
			const times = [...written.matchAll(bullet)];
			const from = times[0] ? Number(times[0][1]) : null;
			const to = times.at(-1)?.[2] === undefined ? null : Number(times.at(-1)?.[2]);
			const words = oneLine(written.replace(bullet, ' '));
			if (words !== '') said.push({ speaker, words, from, to });
		}
		if (said.length === 0) throw new ReadRefusal('not-this-format', { expected: 'cha' });
		const notices: Notice[] =
			explained > 0 ? [{ code: 'dependent-lines-ignored', values: { count: explained } }] : [];
		return { ...speechText(said), encoding: decoded.encoding, notices: [...decoded.notices, ...notices] };
	}
};

/** Lines that begin with a tab go on with the line before them. */
function unfolded(text: string): string[] {
	const lines: string[][] = [];
	for (const line of text.split(/\r\n?|\n/)) {
		const last = lines.at(-1);
		if (last && /^[\t ]/.test(line)) last.push(line.trim());
		else lines.push([line]);
	}
	return lines.map((parts) => parts.join(' '));
}
