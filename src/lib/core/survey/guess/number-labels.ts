const LEADING =
	/^(?:(<|≤|less than|under|below|moins de|up to|jusqu'à)|(>|≥|more than|over|above|plus de)|(?:between|entre|de|from))?\s*(?:[$€£R]\s*)?(\d[\d ., ]{0,14})/i;
const OPEN_END =
	/^\d[\d ., ]{0,14}\s*(?:\+|ans et plus|et plus|or more|and over|and above|years? and older)/i;
const LONGEST = 60;

/** What a label such as `18-24`, `< 5`, `1 (None at all)` is ordered by; null when it begins with no number. */
function placeOf(label: string): number | null {
	const text = label.trim();
	if (text.length > LONGEST) return null;
	const found = LEADING.exec(text);
	if (!found) return null;
	const digits = (found[3] ?? '')
		.trim()
		.replace(/[.,](?=\d{3}(?:\D|$))/g, '')
		.replace(/\s/g, '')
		.replace(',', '.');
	const value = Number.parseFloat(digits);
	if (Number.isNaN(value)) return null;
	if (found[1]) return value - 0.5;
	return found[2] || OPEN_END.test(text) ? value + 0.5 : value;
}

/**
 * The labels ordered by the numbers they begin with, where each begins with one and some are more than numbers:
 * `0-6 months`, `7-12 months`; `1 (never)`, `2`, `3 (always)`. Null when they are not such labels. At least three.
 */
export function numberOrder(labels: readonly string[]): string[] | null {
	if (labels.length < 3) return null;
	const placed = labels.map((label) => ({ label, place: placeOf(label) }));
	const places = placed.flatMap(({ place }) => (place === null ? [] : [place]));
	if (places.length < labels.length || new Set(places).size < places.length) return null;
	return placed.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ label }) => label);
}
