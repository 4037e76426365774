import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codes } from '#lib/core/stats/codes.ts';
import { listMethods, type Input, type Outcome, type Warning } from '#lib/core/stats/index.ts';

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = codes;

/** A code where the source writes one, with the names of its values; `null` when they stand in a variable. */
interface Use {
	file: string;
	code: string;
	values: string[] | null;
}

const room = new URL('../../../../src/lib/core/stats/', import.meta.url);
const uses = readdirSync(room, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith('.ts') && file !== 'codes.ts')
	.flatMap((file) => usesIn(file, readFileSync(new URL(file, room), 'utf8')));

function usesIn(file: string, text: string): Use[] {
	const found: Use[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'refuse') {
			const [code, values] = node.arguments;
			for (const word of code ? words(code) : []) found.push({ file, code: word, values: names(values) });
		}
		if (ts.isObjectLiteralExpression(node)) {
			const code = property(node, 'code');
			const values = node.properties.some((part) => part.name?.getText() === 'values');
			for (const word of code ? words(code) : [])
				found.push({ file, code: word, values: values ? names(property(node, 'values') ?? node) : [] });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
	return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
	const found = node.properties.find((part) => part.name?.getText() === name);
	return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function words(node: ts.Expression): string[] {
	if (ts.isStringLiteral(node)) return [node.text];
	return ts.isConditionalExpression(node) ? [...words(node.whenTrue), ...words(node.whenFalse)] : [];
}

function names(node: ts.Expression | undefined): string[] | null {
	if (node === undefined) return [];
	if (!ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment)) return null;
	if (property(node, 'code') !== undefined) return null;
	return node.properties.map((part) => part.name?.getText() ?? '');
}

const always = (code: string) =>
	Object.entries(known[code] ?? {})
		.filter(([, kind]) => !kind.endsWith('?'))
		.map(([name]) => name);

describe('the list of codes of the stats room', () => {
	it('names every code the room uses, and none it does not', () => {
		expect([...new Set(uses.map(({ code }) => code))].sort()).toEqual(Object.keys(known).sort());
	});

	it('names the values each code is given', () => {
		const wrong = uses.filter(
			({ code, values }) =>
				values !== null &&
				(values.some((name) => !(name in (known[code] ?? {}))) ||
					always(code).some((name) => !values.includes(name)))
		);
		expect(wrong).toEqual([]);
	});
});

describe('what the methods really say', () => {
	const file = new URL('../../../reference/stats-oracle.json', import.meta.url);
	const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input }[] };
	const inputs = new Map(cases.map(({ id, input }) => [id, input]));
	const said = (outcome: Outcome) => ('refused' in outcome ? [outcome.refused] : [...outcome.warnings]);

	function isAsListed({ code, values = {} }: Warning): boolean {
		const kinds = known[code];
		if (kinds === undefined || always(code).some((name) => !(name in values))) return false;
		return Object.entries(values).every(([name, value]) => {
			const kind = kinds[name]?.replace('?', '');
			return kind === 'label' || typeof value === (kind === 'text' ? 'string' : kind);
		});
	}

	it('on the reference cases and on nothing at all is in the list, with its values', () => {
		const all = listMethods().flatMap((method) =>
			[{}, ...method.answers.map((id) => inputs.get(id) ?? {})].flatMap((input) => said(method.run(input)))
		);
		expect(all.length).toBeGreaterThan(50);
		expect(all.filter((warning) => !isAsListed(warning))).toEqual([]);
	});
});
