const PLAIN = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}([ .,'’\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const THREE_BEHIND = /^[+-]?\d{1,3}[.,]\d{3}$/;
/** Nobody answers with a longer number. */
const LONGEST = 40;

/**
 * The number a cell says, or NaN. Point and comma are both taken for the decimal mark, except where a mark parts groups of
 * three: more than once (`1.250.000`), before another mark (`1,250.5`), or once when it is not `decimal` (`1,250` where
 * the file writes a point). Groups may also be parted by a space or an apostrophe.
 */
export function readNumber(cell: string, decimal: '.' | ','): number {
	const text = cell.trim();
	if (text.length === 0 || text.length > LONGEST) return NaN;
	const signed = text.charCodeAt(0) === 0x2212 ? `-${text.slice(1)}` : text;
	if (PLAIN.test(signed)) {
		const grouped = THREE_BEHIND.test(signed) && !signed.includes(decimal);
		return Number(grouped ? signed.replace(/[.,]/, '') : signed.replace(',', '.'));
	}
	if (!GROUPED.test(signed)) return NaN;
	const last = Math.max(signed.lastIndexOf('.'), signed.lastIndexOf(','));
	const behind = signed[last] ?? '';
	// The same mark more than once parts groups; the last of two different ones is the decimal mark.
	const isDecimal = last >= 0 && signed.indexOf(behind) === last && /[^\d+-]/.test(signed.slice(0, last));
	const whole = isDecimal ? signed.slice(0, last) : signed;
	const separators = new Set(whole.replace(/[\d+-]/g, ''));
	if (separators.size > 1) return NaN;
	const fraction = isDecimal ? signed.slice(last + 1) : '';
	return Number(`${whole.replace(/[^\d+-]/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
}
