import type { Comparison, Expected, Expression, ParsedExpression } from './expression.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Nobody writes a longer condition, or one more deeply nested. */
const LONGEST = 20_000;
const DEEPEST = 100;

class Fault extends Error {
	readonly position: number;
	readonly expected: Expected;
	constructor(position: number, expected: Expected) {
		super(expected);
		this.position = position;
		this.expected = expected;
	}
}

class Parser {
	readonly #tokens: readonly Token[];
	readonly #end: number;
	#at = 0;
	#depth = 0;

	constructor(tokens: readonly Token[], end: number) {
		this.#tokens = tokens;
		this.#end = end;
	}

	whole(): Expression {
		const expression = this.#any();
		if (this.#peek) throw this.#fault('end');
		return expression;
	}

	get #peek(): Token | undefined {
		return this.#tokens[this.#at];
	}

	#fault(expected: Expected): Fault {
		return new Fault(this.#peek?.position ?? this.#end, expected);
	}

	/** True, and one token further, when the next one is this sign or this word. */
	#takes(...texts: string[]): boolean {
		const token = this.#peek;
		const written =
			token?.kind === 'word' ? token.text.toLowerCase() : token?.kind === 'sign' ? token.text : '';
		if (!texts.includes(written)) return false;
		this.#at++;
		return true;
	}

	#any(): Expression {
		if (++this.#depth > DEEPEST) throw this.#fault('shorter');
		const parts = [this.#all()];
		while (this.#takes('|', 'or')) parts.push(this.#all());
		this.#depth--;
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
	}

	#all(): Expression {
		const parts = [this.#one()];
		while (this.#takes('&', 'and')) parts.push(this.#one());
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
	}

	#one(): Expression {
		let negated = false;
		while (this.#takes('not', '!')) negated = !negated;
		const part = this.#takes('(') ? this.#bracketed() : this.#test();
		return negated ? { kind: 'not', part } : part;
	}

	#bracketed(): Expression {
		const inner = this.#any();
		if (!this.#takes(')')) throw this.#fault('closing-bracket');
		return inner;
	}

	#test(): Expression {
		const name = this.#text('name');
		if (this.#takes('is')) {
			const negated = this.#takes('not');
			if (!this.#takes('missing')) throw this.#fault('missing');
			return negate({ kind: 'missing', name }, negated);
		}
		const negated = this.#takes('not');
		if (this.#takes('in')) return negate({ kind: 'in', name, values: this.#list() }, negated);
		const token = this.#peek;
		if (negated || token?.kind !== 'sign' || !/^(?:!?=|[<>]=?)$/.test(token.text))
			throw this.#fault('comparison');
		this.#at++;
		return { kind: 'compare', name, comparison: token.text as Comparison, value: this.#text('value') };
	}

	#list(): string[] {
		if (!this.#takes('(')) throw this.#fault('opening-bracket');
		const values = [this.#text('value')];
		while (this.#takes(',')) values.push(this.#text('value'));
		if (!this.#takes(')')) throw this.#fault('closing-bracket');
		return values;
	}

	#text(expected: 'name' | 'value'): string {
		const token = this.#peek;
		const other = expected === 'name' ? 'name' : 'quoted';
		if (token?.kind !== 'word' && token?.kind !== other) throw this.#fault(expected);
		this.#at++;
		return token.text;
	}
}

const negate = (part: Expression, negated: boolean): Expression => (negated ? { kind: 'not', part } : part);

/**
 * Reads a condition: `=`, `!=`, `<`, `<=`, `>`, `>=`, `in (…)`, `is missing`, `and`/`&`, `or`/`|`, `not`, brackets; names
 * bare or in backticks, values bare or in quotation marks. `and` binds tighter than `or`. Cost is linear in its length.
 */
export function parseExpression(text: string): ParsedExpression {
	if (text.length > LONGEST) return { fault: { position: LONGEST + 1, expected: 'shorter' } };
	const cut = tokensOf(text);
	if ('fault' in cut) return cut;
	try {
		return { expression: new Parser(cut.tokens, text.length + 1).whole() };
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return { fault: { position: error.position, expected: error.expected } };
	}
}
