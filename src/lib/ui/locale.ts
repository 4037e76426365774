import { getContext, hasContext, setContext } from 'svelte';
import { formatFor, messages, type Catalogue, type Format, type Locale } from '#lib/i18n/index.ts';

/** The words and formats of the page's language. */
export interface I18n {
	t: Catalogue;
	locale: Locale;
	format: Format;
}

const key = Symbol('locale');

function i18nFor(locale: Locale): I18n {
	return { t: messages(locale), locale, format: formatFor(locale) };
}

/** Called once by the outermost layout: every component below speaks `locale`. A change of language reloads the page. */
export function setLocale(locale: Locale): I18n {
	return setContext(key, i18nFor(locale));
}

/** The words and formats of the page, for any component; French where no page has said otherwise. */
export function useI18n(): I18n {
	return hasContext(key) ? getContext<I18n>(key) : i18nFor('fr');
}
