import type { Locale } from '#lib/i18n/index.ts';

export type Theme = 'light' | 'dark' | 'system';

/** Cookies rather than localStorage: the server must know them before it writes the first byte of a page. */
const LOCALE_COOKIE = 'locale';
const THEME_COOKIE = 'theme';

const YEAR = 31_536_000;

function remember(name: string, value: string): void {
	document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}

/** Keeps the language for the next pages and loads this one again in it. */
export function chooseLocale(locale: Locale): void {
	remember(LOCALE_COOKIE, locale);
	location.reload();
}

/** Shows the page in `theme` at once and keeps it for the next ones. */
export function chooseTheme(theme: Theme): void {
	remember(THEME_COOKIE, theme);
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
}
