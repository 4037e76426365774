import type { Zip } from '../zip.ts';
import type { ReadLimits } from '../limits.ts';
import { walkXml } from '../xml.ts';

/** The styles of a Word document whose words are hidden, by themselves or by what they are based on. Throws `ReadRefusal`. */
export function hiddenStyles(zip: Zip, limits: ReadLimits): Set<string> {
	const hidden = new Map<string, boolean>();
	const parents = new Map<string, string>();
	let style = '';
	let inLooks = false;
	walkXml(zip, 'word/styles.xml', limits, {
		open({ name, attributes }) {
			if (name === 'w:style') style = attributes['w:styleId'] ?? '';
			else if (name === 'w:basedOn') parents.set(style, attributes['w:val'] ?? '');
			else if (name === 'w:rPr') inLooks = true;
			else if (name === 'w:vanish' && inLooks)
				hidden.set(style, !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''));
		},
		close({ name }) {
			if (name === 'w:rPr') inLooks = false;
			if (name === 'w:style') style = '';
		}
	});
	const isHidden = (id: string, depth = 0): boolean =>
		hidden.get(id) ?? (depth < 20 && parents.has(id) ? isHidden(parents.get(id) ?? '', depth + 1) : false);
	return new Set([...hidden.keys(), ...parents.keys()].filter((id) => id !== '' && isHidden(id)));
}
