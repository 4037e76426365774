import type { TimeMark } from '#lib/core/coding/index.ts';

/** noScribe names an anchor for each thing said, by its times in milliseconds and its speaker: `ts_3000_5500_S00`. */
const anchor = /^ts_(\d{1,10})_(\d{1,10})_(.{0,100})$/s;

/** Private characters that stand in a text for the beginning of an anchor, until its place is known. */
const opening = '\ue0f0';
const closing = '\ue0f1';
const written = /\ue0f0(\d{1,6})\ue0f1/g;

/** Times that a page carries in its anchors. */
export class HtmlMarks {
	private readonly found: Omit<TimeMark, 'start' | 'end'>[] = [];

	/** Whether a page may have such anchors. */
	static in(source: string): boolean {
		return /<a\s[^>]{0,200}name\s{0,9}=\s{0,9}["']?ts_\d/i.test(source);
	}

	/** What stands for an anchor in the text; nothing for one that tells no time. */
	write(name: string | undefined): string {
		const told = name === undefined ? null : anchor.exec(name);
		if (!told) return '';
		const speaker = (told[3] ?? '').replace(/^\/\//, '').trim();
		const mark = { from: Number(told[1]), to: Number(told[2]), ...(speaker === '' ? {} : { speaker }) };
		return `${opening}${this.found.push(mark) - 1}${closing}`;
	}

	/** The text without what stands for anchors, and the mark of each line that begins with one: up to the end of the line. */
	place(text: string): { text: string; times: TimeMark[] } {
		const times: TimeMark[] = [];
		const lines: string[] = [];
		let start = 0;
		for (const line of text.split('\n')) {
			const plain = line.replace(written, '');
			const marks = [...line.matchAll(written)]
				.map((match) => this.found[Number(match[1])])
				.filter((mark) => mark !== undefined);
			const [first] = marks;
			const end = start + plain.trimEnd().length;
			if (first && end > start) times.push({ ...first, start, end, to: marks.at(-1)?.to ?? null });
			lines.push(plain);
			start += plain.length + 1;
		}
		return { text: lines.join('\n'), times };
	}
}
