import { pickLocale, type Locale } from '#lib/i18n/index.ts';

/** The language of the terminal, from `LC_ALL`, `LC_MESSAGES`, then `LANG`: French if it says so, else English. */
export function terminalLocale(): Locale {
	const { LC_ALL, LC_MESSAGES, LANG } = process.env;
	const tag = (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2);
	return pickLocale(tag === 'fr' ? 'fr' : 'en', null);
}
