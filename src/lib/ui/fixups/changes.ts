import { diffText } from '#lib/core/coding/index.ts';

/** A stretch of a line: as it was, gone, or new. */
export interface Piece {
	kind: 'same' | 'gone' | 'new';
	text: string;
}

/** The line before with what goes and what comes in its place; white space that changes is made visible. */
export function pieces(before: string, after: string): Piece[] {
	const found: Piece[] = [];
	const add = (kind: Piece['kind'], text: string): void => {
		if (text !== '') found.push({ kind, text });
	};
	let at = 0;
	for (const edit of diffText(before, after)) {
		add('same', before.slice(at, edit.start));
		add('gone', visible(before.slice(edit.start, edit.end)));
		add('new', edit.text.trim() === '' && edit.text !== '' ? visible(edit.text) : edit.text);
		at = edit.end;
	}
	add('same', before.slice(at));
	return found;
}

const visible = (text: string): string =>
	text
		.replaceAll('\n', '↵\n')
		.replaceAll(' ', '·')
		.replaceAll('\t', '→')
		.replaceAll(/[\u00a0\u202f]/g, '°');
