import { decodeText } from '../encoding.ts';
import { oneLine } from './speech/speech.ts';
import { tiersText, type Tier } from './tiers/tiers.ts';
import type { TextReader } from './types.ts';
import { walkXmlText } from '../xml.ts';

interface Annotation {
	id: string;
	tier: number;
	from: string | null;
	to: string | null;
	/** The annotation it explains, whose times are its own. */
	of: string | null;
	words: string;
}

/** ELAN (Max Planck Institute, EAF 2.7 to 3.0): tiers of annotations between time slots. */
export const eaf: TextReader = {
	format: 'eaf',
	extensions: ['eaf'],
	mime: ['text/x-eaf+xml'],
	read(input) {
		const decoded = decodeText(input);
		const slots = new Map<string, number>();
		const tiers: Tier[] = [];
		const annotations: Annotation[] = [];
		let value = false;
		walkXmlText(decoded.text.replace(/^\ufeff/, ''), input.limits, {
			open({ name, attributes }) {
				const given = (key: string) => attributes[key] ?? null;
				if (name === 'TIME_SLOT' && attributes['TIME_VALUE'] !== undefined)
					slots.set(given('TIME_SLOT_ID') ?? '', Number(attributes['TIME_VALUE']));
				else if (name === 'TIER') {
					const id = given('TIER_ID') ?? '';
					tiers.push({ id, speaker: given('PARTICIPANT') || id, parent: given('PARENT_REF'), said: [] });
				} else if (name === 'ALIGNABLE_ANNOTATION' || name === 'REF_ANNOTATION')
					annotations.push({
						id: given('ANNOTATION_ID') ?? '',
						tier: tiers.length - 1,
						from: given('TIME_SLOT_REF1'),
						to: given('TIME_SLOT_REF2'),
						of: given('ANNOTATION_REF'),
						words: ''
					});
				value = name === 'ANNOTATION_VALUE';
			},
			text(chars) {
				const last = annotations.at(-1);
				if (value && last) last.words += chars;
			},
			close({ name }) {
				if (name === 'ANNOTATION_VALUE') value = false;
			}
		});
		place(annotations, tiers, slots);
		const { notices, ...written } = tiersText(tiers, 'eaf');
		return { ...written, encoding: decoded.encoding, notices: [...decoded.notices, ...notices] };
	}
};

/** Gives each annotation its times: of its slots, or of the annotation it hangs on. */
function place(
	annotations: readonly Annotation[],
	tiers: readonly Tier[],
	slots: ReadonlyMap<string, number>
): void {
	const byId = new Map(annotations.map((one) => [one.id, one]));
	const owner = (one: Annotation): Annotation => {
		let at = one;
		// Chains are as long as there are tiers; one that goes round ends.
		for (let step = 0; at.of !== null && step < tiers.length; step++)
			at = byId.get(at.of) ?? { ...at, of: null };
		return at;
	};
	for (const one of annotations) {
		const { from, to } = owner(one);
		const at = (slot: string | null) => (slot === null ? null : (slots.get(slot) ?? null));
		tiers[one.tier]?.said.push({ words: oneLine(one.words), from: at(from), to: at(to) });
	}
	// A slot without a time lies between its neighbours.
	for (const { said } of tiers)
		said.forEach((one, i) => {
			one.from ??= said[i - 1]?.to ?? said[i - 1]?.from ?? null;
		});
}
