import type { Locale } from './locale.ts';
import { en } from './en.ts';
import { fr, type Catalogue } from './fr.ts';

/** The messages of `locale`. */
export function messages(locale: Locale): Catalogue {
	return locale === 'en' ? en : fr;
}

/** A stable code with the values its sentence needs. */
export interface Coded {
	code: string;
	values?: Readonly<Record<string, unknown>>;
}

/**
 * The sentence of one area of the catalogue (`t.errors`, `t.actions`, …) for a code known only at run time.
 * A code without a sentence prints as itself, so that nothing is swallowed.
 */
export function sentence(area: Readonly<Record<string, unknown>>, { code, values = {} }: Coded): string {
	const message = Object.hasOwn(area, code) ? area[code] : undefined;
	if (typeof message === 'function') return String(message(values));
	return typeof message === 'string' ? message : code;
}
