const WHOLE = /^(-?(?:0|[1-9]\d{0,14}))(?:[.,]0{1,6})?$/;

/**
 * What two cells have in common when they hold the same value: blanks around and a byte order mark before it do not count,
 * and a code written `1.0` is the code `1`.
 */
export function valueKey(cell: string): string {
	const text = (cell.charCodeAt(0) === 0xfeff ? cell.slice(1) : cell).trim();
	const whole = WHOLE.exec(text);
	return whole?.[1] ?? text;
}
