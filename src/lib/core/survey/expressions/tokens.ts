import type { ExpressionFault } from './expression.ts';

export interface Token {
	kind: 'word' | 'quoted' | 'name' | 'sign';
	text: string;
	/** From 1. */
	position: number;
}

/** Longer first, so that `<=` is not read as `<`. */
const SIGNS = [
	'<=',
	'>=',
	'!=',
	'<>',
	'==',
	'&&',
	'||',
	'=',
	'<',
	'>',
	'&',
	'|',
	'(',
	')',
	',',
	'≤',
	'≥',
	'≠',
	'!'
];
const SAME: Readonly<Record<string, string>> = {
	'<>': '!=',
	'≠': '!=',
	'==': '=',
	'&&': '&',
	'||': '|',
	'≤': '<=',
	'≥': '>='
};
const ENDS_WORD = new Set([...' \t\n\r\u00a0\u202f<>=!&|(),\'"`≤≥≠']);
const QUOTES = new Set(['"', "'", '`']);

/** Cuts an expression into tokens, one pass. A quotation mark in a quotation is written twice. */
export function tokensOf(text: string): { tokens: Token[] } | { fault: ExpressionFault } {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const char = text[at] ?? '';
		if (/\s/.test(char)) {
			at++;
			continue;
		}
		const position = at + 1;
		if (QUOTES.has(char)) {
			let content = '';
			at++;
			for (;;) {
				const close = text.indexOf(char, at);
				if (close < 0) return { fault: { position, expected: 'closing-quote' } };
				content += text.slice(at, close);
				at = close + 1;
				if (text[at] !== char) break;
				content += char;
				at++;
			}
			tokens.push({ kind: char === '`' ? 'name' : 'quoted', text: content, position });
			continue;
		}
		const sign = SIGNS.find((one) => text.startsWith(one, at));
		if (sign !== undefined) {
			tokens.push({ kind: 'sign', text: SAME[sign] ?? sign, position });
			at += sign.length;
			continue;
		}
		const start = at;
		while (at < text.length && !ENDS_WORD.has(text[at] ?? '')) at++;
		tokens.push({ kind: 'word', text: text.slice(start, at), position });
	}
	return { tokens };
}
