/** Spreadsheets show 15 digits: more would be errors of binary arithmetic (0.30000000000000004). */
const DIGITS = 15;
const DURATION = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/;

export function numberText(value: number): string {
	const written = String(value);
	// A number as short as this, with its decimal point, has no more digits.
	if (Number.isSafeInteger(value) || written.length <= DIGITS) return written;
	return String(Number(value.toPrecision(DIGITS)));
}

/** The text of a string cell; a duration (`PT01H10M00S`) is written as a clock shows it. */
export function plainText(value: string): string {
	const duration = value.startsWith('PT') ? DURATION.exec(value) : null;
	if (duration)
		return duration
			.slice(1)
			.map((part) => part.padStart(2, '0'))
			.join(':');
	const lines = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
	return lines.includes('\0') ? lines.replaceAll('\0', '') : lines;
}

/** A date without its time at midnight; a time without its date on day 0 of the spreadsheet. */
export function dateText(date: Date): string {
	const seconds = Math.round(date.getTime() / 1000) * 1000;
	if (Number.isNaN(seconds)) return '';
	const [day = '', time = ''] = new Date(seconds).toISOString().slice(0, 19).split('T');
	if (day.startsWith('1899-')) return time;
	return time === '00:00:00' ? day : `${day}T${time}`;
}
