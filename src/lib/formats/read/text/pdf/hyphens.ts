/** Second halves that keep their hyphen in French: `dit-elle`, `a-t-il`, `eux-mêmes`, `celui-là`, `peut-être`. */
const afterHyphen = new Set(
	(
		'je tu il elle on nous vous ils elles moi toi lui leur leurs le la les en y ce ci là même mêmes être ' +
		't-il t-elle t-on t-ils t-elles'
	).split(' ')
);
/** First halves that do: `semi-directif`, `demi-heure`, `sous-estimé`, `non-dit`, `ex-conjoint`, `self-report`. */
const beforeHyphen = new Set(
	'semi demi mi sous non ex vice quasi peut est contre ci là self well'.split(' ')
);

const words = /\p{L}[\p{L}\p{M}]*(?:[-‐'’][\p{L}\p{M}]+)*/gu;
/** No French or English word is longer. */
const longest = 60;
const brokenEnd = /\p{L}[\u00ad\u2010-]$/u;
const lastPart = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?=[\u00ad\u2010-]$)/u;
const firstPart = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u;

/** Decides what a hyphen at a line's end is, from the words that stand whole elsewhere in the same document. */
export class Hyphens {
	joined = 0;
	kept = 0;
	private readonly known = new Set<string>();

	constructor(lines: Iterable<string>) {
		for (const line of lines) {
			// A word cut at the line's end is not known whole.
			const end = brokenEnd.test(tail(line)) ? line.lastIndexOf(' ') + 1 : line.length;
			for (const [word] of line.slice(0, end).matchAll(words))
				this.known.add(word.toLowerCase().replaceAll('‐', '-'));
		}
	}

	/** Whether `line` ends in a hyphen that the next line goes on from. */
	static breaks(line: string, next: string): boolean {
		return brokenEnd.test(tail(line)) && /^\p{L}/u.test(next);
	}

	/** `line` with what parts it from the next one: a space, the hyphen of a compound, or nothing. */
	seam(line: string, next: string): string {
		if (!brokenEnd.test(tail(line))) return `${line} `;
		// `Saint-` and `Gilles`: a capital after the hyphen is a compound name.
		if (!/^\p{Ll}/u.test(next)) return line;
		if (this.isCompound(tail(line), next.slice(0, longest))) {
			this.kept++;
			return `${line.slice(0, -1)}-`;
		}
		this.joined++;
		return line.slice(0, -1);
	}

	private isCompound(line: string, next: string): boolean {
		if (line.endsWith('\u00ad')) return false;
		const first = (lastPart.exec(line)?.[0] ?? '').toLowerCase();
		const second = (firstPart.exec(next)?.[0] ?? '').toLowerCase();
		if (this.known.has(first + second)) return false;
		if (this.known.has(`${first}-${second}`)) return true;
		return afterHyphen.has(second) || beforeHyphen.has(first.split('-').at(-1) ?? '');
	}
}

/** Patterns look at the end of a line only. */
function tail(line: string): string {
	return line.slice(-longest);
}
