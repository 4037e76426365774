/** What a cell of a rating says. */
export type ReadRating =
	| { kind: 'rating'; value: number; label: string }
	| { kind: 'cannot-judge'; label: string }
	| { kind: 'empty' }
	/** Words without a number: a label of a scale whose other points have to tell its place. */
	| { kind: 'words'; label: string }
	/** More than one number where one rating is due: `4;5`, `4,5`. */
	| { kind: 'several' };

const CANNOT_JUDGE =
	/^(?:x|\?|nsp|n\/?a|dk)$|^x\s*[-–—:.=]|\b(?:can(?:no|’|')?t? ?(?:not )?judge|cannot (?:judge|rate|assess)|unable to (?:judge|rate|assess)|don[’']?t know|do not know|no opinion|not my (?:area|field)|sans (?:avis|opinion)|(?:ne )?(?:sait|sais) pas|ne peu[tx] (?:pas )?(?:me |se )?(?:juger|prononcer)|pas d[’']avis|incapable de juger)\b/i;

/** A number, then its words after a dash, a colon, an equals sign, a point or nothing: `5 – Important`, `(5) Important`. */
const NUMBERED = /^[([]?\s*(-?\d{1,4}(?:[.,]\d{1,3})?)\s*[)\]]?(?:\s*[-–—:=.)]\s*|\s+|$)(.*)$/s;
const SEVERAL = /^\s*-?\d{1,4}\s*[,;/|]\s*-?\d{1,4}(?:\s*[,;/|]\s*-?\d{1,4})*\s*$/;

/**
 * Reads one cell of a rating: `5`, `5 - Important`, `5 – Important`, `5: …`, `5 = …`, `(5) …` are 5; "don't know",
 * `X - …`, "ne sait pas" stand apart from the scale. `decimals` says that the scale has points between whole numbers, so
 * that `4,5` is one rating and not two.
 */
export function readRating(cell: string, decimals = false): ReadRating {
	const text = cell
		.replaceAll('\ufeff', '')
		.replaceAll(/[\u00a0\u202f]/g, ' ')
		.trim();
	if (text === '') return { kind: 'empty' };
	if (!decimals && SEVERAL.test(text)) return { kind: 'several' };
	const numbered = NUMBERED.exec(text);
	if (numbered) {
		const [, digits = '', label = ''] = numbered;
		const value = Number(digits.replace(',', '.'));
		if (decimals || Number.isInteger(value)) return { kind: 'rating', value, label: label.trim() };
		return { kind: 'several' };
	}
	if (CANNOT_JUDGE.test(text)) return { kind: 'cannot-judge', label: text };
	return { kind: 'words', label: text };
}
