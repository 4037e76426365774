import type { Sentences, WithValues } from '#lib/contract/index.ts';
import type { Locale } from './locale.ts';
import { en } from './en.ts';
import { fr, type Catalogue } from './fr.ts';

/** The messages of `locale`. */
export function messages(locale: Locale): Catalogue {
	return locale === 'en' ? en : fr;
}

/**
 * The sentence of one area of the catalogue (`t.errors`, `t.actions`, …) for a code and its values. A journal may hold
 * what a newer version has entered: such a code prints as itself.
 */
export function sentence<Said, C extends keyof Said & string>(
	area: Sentences<Said>,
	coded: { code: C } & WithValues<Said[C]>
): string;
export function sentence(
	area: Sentences<Readonly<Record<string, object>>>,
	{ code, values = {} }: { code: string; values?: object }
): string {
	const message = Object.hasOwn(area, code) ? area[code] : code;
	return typeof message === 'function' ? message(values) : (message ?? code);
}
