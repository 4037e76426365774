/** A run of words in a block of Markdown. */
export type MarkdownInline =
	| { kind: 'text'; text: string }
	| { kind: 'strong'; inside: MarkdownInline[] }
	| { kind: 'emphasis'; inside: MarkdownInline[] }
	| { kind: 'code'; text: string }
	| { kind: 'link'; href: string; inside: MarkdownInline[] }
	| { kind: 'break' };

/** A block of Markdown. */
export type MarkdownBlock =
	| { kind: 'heading'; level: 1 | 2 | 3; inside: MarkdownInline[] }
	| { kind: 'paragraph'; inside: MarkdownInline[] }
	| { kind: 'list'; ordered: boolean; first: number; items: MarkdownBlock[][] }
	| { kind: 'quote'; blocks: MarkdownBlock[] }
	| { kind: 'preformatted'; text: string }
	| { kind: 'rule' };
