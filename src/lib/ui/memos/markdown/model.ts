/** A run of words in a block of Markdown. */
export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'strong'; inside: Inline[] }
	| { kind: 'emphasis'; inside: Inline[] }
	| { kind: 'code'; text: string }
	| { kind: 'link'; href: string; inside: Inline[] }
	| { kind: 'break' };

/** A block of Markdown. */
export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3; inside: Inline[] }
	| { kind: 'paragraph'; inside: Inline[] }
	| { kind: 'list'; ordered: boolean; first: number; items: Block[][] }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'preformatted'; text: string }
	| { kind: 'rule' };
