/** A language of the interface. */
export type Locale = 'fr' | 'en';

function isLocale(value: unknown): value is Locale {
	return value === 'fr' || value === 'en';
}

/**
 * Chooses the language: that of the cookie, else the first language of the browser that exists here (by descending quality,
 * RFC 9110 section 12.5.4), else French.
 */
export function pickLocale(
	cookie: string | null | undefined,
	acceptLanguage: string | null | undefined
): Locale {
	if (isLocale(cookie)) return cookie;
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
			return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality);
	return wanted.map(({ language }) => language).find(isLocale) ?? 'fr';
}
