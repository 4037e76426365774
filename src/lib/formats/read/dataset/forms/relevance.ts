import type { Comparison, Expression } from '#lib/core/survey/index.ts';

/** The names and the signs of XLSForm, LimeSurvey and REDCap, in one language: they differ in how a name is written. */
const TOKEN =
	/\s*(?:\$\{([^}]*)\}|\[([^\]]*)\]|"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?)(?![\w.])|(<=|>=|!=|<>|==|&&|\|\||[=<>!(),])|([A-Za-z_][\w.]*|\d+X\d+X\w+(?:\.\w+)?))/y;
const LONGEST = 20_000;
const DEEPEST = 60;

interface Token {
	kind: 'name' | 'text' | 'sign' | 'word';
	text: string;
}

function tokensOf(given: string): Token[] | null {
	const text = given.trimEnd();
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const found = TOKEN.exec(text);
		if (!found) return null;
		const name = found[1] ?? found[2];
		const said = found[3] ?? found[4] ?? found[5];
		if (name !== undefined) tokens.push({ kind: 'name', text: name.trim() });
		else if (said !== undefined) tokens.push({ kind: 'text', text: said });
		else if (found[6] !== undefined) tokens.push({ kind: 'sign', text: found[6] });
		else tokens.push({ kind: 'word', text: found[7] ?? '' });
	}
	return tokens;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
	'=': '=',
	'==': '=',
	eq: '=',
	'!=': '!=',
	'<>': '!=',
	ne: '!=',
	'<': '<',
	lt: '<',
	'<=': '<=',
	le: '<=',
	'>': '>',
	gt: '>',
	'>=': '>=',
	ge: '>='
};
const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
	'=': '=',
	'!=': '!=',
	'<': '>',
	'<=': '>=',
	'>': '<',
	'>=': '<='
};
const EMPTY = ['is_empty', 'empty'];
const WORDS = ['and', 'or', 'not', 'selected', ...EMPTY, ...Object.keys(COMPARISONS)];

class NotUnderstood extends Error {}

/** How a name of the form is called in the questionnaire, and what a value of it is; null for a name it does not know. */
export interface FormNames {
	/** `option` is the box of a checkbox field: `[field(3)]`. */
	variable(name: string, option: string | null): string | null;
	/** The cell that stands for a value; null when the file writes it in words the form does not have. */
	value(variable: string, value: string): string | null;
}

class Reader {
	#at = 0;
	#depth = 0;
	readonly #tokens: readonly Token[];
	readonly #names: FormNames;

	constructor(tokens: readonly Token[], names: FormNames) {
		this.#tokens = tokens;
		this.#names = names;
	}

	whole(): Expression {
		const expression = this.#any();
		if (this.#at < this.#tokens.length) throw new NotUnderstood();
		return expression;
	}

	#is(...texts: string[]): boolean {
		const token = this.#tokens[this.#at];
		const found =
			token?.kind === 'sign' ? token.text : token?.kind === 'word' ? token.text.toLowerCase() : '';
		return found !== '' && texts.includes(found);
	}

	#takes(...texts: string[]): boolean {
		const found = this.#is(...texts);
		if (found) this.#at++;
		return found;
	}

	#needs(text: string): void {
		if (!this.#takes(text)) throw new NotUnderstood();
	}

	#any(): Expression {
		if (++this.#depth > DEEPEST) throw new NotUnderstood();
		const parts = [this.#all()];
		while (this.#takes('or', '||')) parts.push(this.#all());
		this.#depth--;
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
	}

	#all(): Expression {
		const parts = [this.#one()];
		while (this.#takes('and', '&&')) parts.push(this.#one());
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
	}

	#one(): Expression {
		if (this.#takes('not', '!')) return { kind: 'not', part: this.#one() };
		if (this.#takes('(')) {
			const inner = this.#any();
			this.#needs(')');
			return inner;
		}
		if (this.#takes('selected')) {
			this.#needs('(');
			const name = this.#name();
			this.#needs(',');
			const value = this.#said();
			this.#needs(')');
			return this.#compare(name, '=', value);
		}
		if (this.#takes(...EMPTY)) {
			this.#needs('(');
			const name = this.#name();
			this.#needs(')');
			return { kind: 'missing', name };
		}
		return this.#test();
	}

	#test(): Expression {
		const mirrored = this.#tokens[this.#at]?.kind === 'text';
		const left = mirrored ? this.#said() : this.#name();
		const token = this.#tokens[this.#at++];
		const comparison = token && COMPARISONS[token.text.toLowerCase()];
		if (!comparison) throw new NotUnderstood();
		return mirrored
			? this.#compare(this.#name(), MIRRORED[comparison], left)
			: this.#compare(left, comparison, this.#said());
	}

	#compare(name: string, comparison: Comparison, value: string): Expression {
		if (value === '' && (comparison === '=' || comparison === '!=')) {
			const missing: Expression = { kind: 'missing', name };
			return comparison === '=' ? missing : { kind: 'not', part: missing };
		}
		const cell = this.#names.value(name, value);
		if (cell === null) throw new NotUnderstood();
		return { kind: 'compare', name, comparison, value: cell };
	}

	#name(): string {
		const token = this.#tokens[this.#at++];
		if (!token || token.kind === 'text' || token.kind === 'sign') throw new NotUnderstood();
		if (token.kind === 'word' && WORDS.includes(token.text.toLowerCase())) throw new NotUnderstood();
		const box = /^(.*)\((.*)\)$/.exec(token.text);
		const bare = (box?.[1] ?? token.text).replace(/\.(?:NAOK|value|shown|code)$/i, '');
		const found = this.#names.variable(bare, box?.[2] ?? null);
		if (found === null) throw new NotUnderstood();
		return found;
	}

	#said(): string {
		const token = this.#tokens[this.#at++];
		if (token?.kind !== 'text') throw new NotUnderstood();
		return token.text;
	}
}

/**
 * The condition of a form as one of ours: comparisons of a question with a value, `selected()`, `is_empty()`, `and`, `or`,
 * `not`. Null where it computes something, or names what the questionnaire does not have.
 */
export function readRelevance(text: string, names: FormNames): Expression | null {
	const tokens = text.length > LONGEST ? null : tokensOf(text);
	if (!tokens || tokens.length === 0) return null;
	try {
		return new Reader(tokens, names).whole();
	} catch (error) {
		if (error instanceof NotUnderstood) return null;
		throw error;
	}
}
