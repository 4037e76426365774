import { decodeText } from '../encoding.ts';
import { oneLine } from './speech/speech.ts';
import { tiersText, type Tier } from './tiers/tiers.ts';
import type { TextReader } from './types.ts';
import { walkXmlText } from '../xml.ts';

/** A pause of the speaker this long (ms) parts two utterances of a tier. */
const PARTS = 200;

/** EXMARaLDA basic transcription: a tier of events for each speaker on a common line of time. */
export const exb: TextReader = {
	format: 'exb',
	extensions: ['exb'],
	mime: ['application/xml'],
	read(input) {
		const decoded = decodeText(input);
		const names = new Map<string, string>();
		const times = new Map<string, number>();
		const tiers: (Tier & { kind: string })[] = [];
		let speaker = '';
		let field = '';
		let event: { start: string; end: string; words: string } | null = null;
		const at = (point: string) => times.get(point) ?? null;
		walkXmlText(decoded.text.replace(/^\ufeff/, ''), input.limits, {
			open({ name, attributes }) {
				field = name;
				if (name === 'speaker') speaker = attributes['id'] ?? '';
				else if (name === 'tli' && attributes['time'])
					times.set(attributes['id'] ?? '', Math.round(Number(attributes['time']) * 1000));
				else if (name === 'tier') {
					const id = attributes['display-name'] || attributes['id'] || '';
					const whose = names.get(attributes['speaker'] ?? '') ?? id;
					tiers.push({ id, speaker: whose, parent: null, said: [], kind: attributes['type'] ?? 't' });
				} else if (name === 'event')
					event = { start: attributes['start'] ?? '', end: attributes['end'] ?? '', words: '' };
			},
			text(chars) {
				if (event) event.words += chars;
				else if (field === 'abbreviation' && speaker !== '' && chars.trim() !== '')
					names.set(speaker, chars.trim());
			},
			close({ name }) {
				field = '';
				const tier = tiers.at(-1);
				if (name !== 'event' || !event || !tier) return;
				add(tier, event.words, at(event.start), at(event.end));
				event = null;
			}
		});
		for (const { said } of tiers) for (const one of said) one.words = oneLine(one.words);
		const spoken = tiers.filter(({ kind }) => kind === 't');
		const others = tiers.filter(({ kind }) => kind !== 't');
		const { notices, ...written } = tiersText(
			[...spoken, ...others.map((tier) => ({ ...tier, parent: spoken[0]?.id ?? null }))],
			'exb'
		);
		return { ...written, encoding: decoded.encoding, notices: [...decoded.notices, ...notices] };
	}
};

/** Events that touch are cut only where another tier begins: they are one utterance. */
function add({ said }: Tier, words: string, from: number | null, to: number | null): void {
	const last = said.at(-1);
	const touches = last && last.to !== null && from !== null && from - last.to < PARTS;
	if (!last || !touches) said.push({ words, from, to });
	else {
		last.words += words;
		last.to = to ?? last.to;
	}
}
