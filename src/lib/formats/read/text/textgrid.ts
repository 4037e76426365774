import { decodeText } from '../encoding.ts';
import { mostUtterances, oneLine } from './speech/speech.ts';
import { tiersText, type Tier } from './tiers/tiers.ts';
import { ReadRefusal } from '../refusal.ts';
import type { TextReader } from './types.ts';

/** What Praat reads of a text file, whatever stands between: texts, numbers that stand free, flags (Praat manual, "TextGrid file formats"). */
const token = /"(?:[^"]|"")*"|<[a-z]+>|(?<![^\s=])-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![^\s])/g;
const comment = /(?:^|\s)![^\n]*/g;

/** Praat: tiers of intervals, long or short. */
export const textgrid: TextReader = {
	format: 'textgrid',
	extensions: ['textgrid'],
	mime: ['text/praat-textgrid'],
	read(input) {
		const decoded = decodeText(input);
		const source = decoded.text.replace(/^\ufeff/, '');
		if (!/^\s*(?:File type\s*=\s*)?"ooTextFile/.test(source))
			throw new ReadRefusal('not-this-format', { expected: 'textgrid' });
		const tiers = tiersOf(tokensOf(source));
		const { notices, ...written } = tiersText(tiers, 'textgrid');
		return { ...written, encoding: decoded.encoding, notices: [...decoded.notices, ...notices] };
	}
};

function tokensOf(source: string): string[] {
	const plain = source.includes('!')
		? source.replace(comment, (found) => (found.includes('"') ? found : ''))
		: source;
	const tokens: string[] = [];
	for (const [found] of plain.matchAll(token)) {
		if (tokens.length > 4 * mostUtterances) throw new ReadRefusal('too-many-entries');
		tokens.push(found);
	}
	return tokens;
}

const textIn = (token: string) => oneLine(token.slice(1, -1).replaceAll('""', '"'));
const milliseconds = (token: string | undefined) => Math.round(Number(token) * 1000);

function tiersOf(tokens: readonly string[]): Tier[] {
	const tiers: Tier[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const kind = tokens[at];
		if (kind !== '"IntervalTier"' && kind !== '"TextTier"') continue;
		const id = textIn(tokens[at + 1] ?? '""');
		const tier: Tier = { id, speaker: id, parent: null, said: [] };
		const count = Number(tokens[at + 4]);
		const width = kind === '"IntervalTier"' ? 3 : 2;
		at += 5;
		for (let n = 0; n < count && at + width <= tokens.length; n++, at += width) {
			const from = milliseconds(tokens[at]);
			const to = width === 3 ? milliseconds(tokens[at + 1]) : null;
			const text = tokens[at + width - 1] ?? '';
			if (!text.startsWith('"') || Number.isNaN(from)) throw new ReadRefusal('damaged');
			tier.said.push({ words: textIn(text), from, to });
		}
		at--;
		tiers.push(tier);
	}
	return tiers;
}
