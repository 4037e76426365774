import { pickLocale, type Locale } from '#lib/i18n/index.ts';

/** The language of the terminal: `LC_ALL`, `LC_MESSAGES`, then `LANG`; English where none says French. */
export function terminalLocale(): Locale {
	const { LC_ALL, LC_MESSAGES, LANG } = process.env;
	const tag = (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2);
	return pickLocale(tag === 'fr' ? 'fr' : 'en', null);
}
