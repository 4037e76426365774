import ts from 'typescript';

/** A change to one expression that the tests should notice. */
export interface Mutant {
	id: number;
	file: string;
	line: number;
	/** What the expression was and what it becomes. */
	from: string;
	to: string;
}

/** An expression of a file and what it becomes in a mutant. */
interface Change {
	node: ts.Expression;
	to: (text: (part: ts.Node) => string) => string;
}

const OPERATORS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
	[ts.SyntaxKind.PlusToken, '-'],
	[ts.SyntaxKind.MinusToken, '+'],
	[ts.SyntaxKind.AsteriskToken, '/'],
	[ts.SyntaxKind.SlashToken, '*'],
	[ts.SyntaxKind.AsteriskAsteriskToken, '*'],
	[ts.SyntaxKind.LessThanToken, '<='],
	[ts.SyntaxKind.LessThanEqualsToken, '<'],
	[ts.SyntaxKind.GreaterThanToken, '>='],
	[ts.SyntaxKind.GreaterThanEqualsToken, '>'],
	[ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
	[ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
	[ts.SyntaxKind.AmpersandAmpersandToken, '||'],
	[ts.SyntaxKind.BarBarToken, '&&']
]);

const ASSIGNMENTS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
	[ts.SyntaxKind.PlusEqualsToken, '-='],
	[ts.SyntaxKind.MinusEqualsToken, '+='],
	[ts.SyntaxKind.AsteriskEqualsToken, '/='],
	[ts.SyntaxKind.SlashEqualsToken, '*=']
]);

const FUNCTIONS: Readonly<Record<string, string>> = {
	'Math.max': 'Math.min',
	'Math.min': 'Math.max',
	'Math.floor': 'Math.ceil',
	'Math.ceil': 'Math.floor',
	'Math.sqrt': '',
	'Math.abs': '',
	'Math.exp': '',
	'Math.log': ''
};

/** Files that compute no printed number: words, registers, R code, validation. */
const LEFT_OUT =
	/(^|\/)(r-[a-z-]+|codes|register|functions|methods|index|method|result|refuse|validate|reference-json|group)\.ts$|^conformance\//;

/** Parts of a result or a declaration that hold no number. */
const NO_NUMBER = new Set(['r', 'input', 'answers', 'warnings', 'base', 'refused']);

/** Limits of effort, thresholds of a warning, and where one algorithm hands over to another that gives the same digits. */
const LIMITS =
	/^(MOST|LARGEST|LONG_ROW|INTERVAL_UP_TO|SANKARAN_ABOVE|SAME_TOTAL|FUZZ|ROUNDING|LIMIT|EPSILON|DOUBTFUL|FEW_|MUCH_|TABULATED)/;

export const isMutated = (file: string): boolean => file.endsWith('.ts') && !LEFT_OUT.test(file);

/** The source of a file with every mutant in it behind a switch, `__m(id)`, and the mutants, numbered from `first`. */
export function instrument(file: string, source: string, first: number): { code: string; mutants: Mutant[] } {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const changes = new Map<ts.Node, Change[]>();
	const visit = (node: ts.Node): void => {
		if (leftOut(node)) return;
		for (const change of changesOf(node))
			changes.set(change.node, [...(changes.get(change.node) ?? []), change]);
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(tree, visit);

	const mutants: Mutant[] = [];
	let next = first;
	/** The text of a node with the switches of what lies in it. */
	const text = (node: ts.Node): string => {
		const inside = inner(node, text);
		return (changes.get(node) ?? []).reduce((code, change) => {
			const id = next++;
			const plain = (part: ts.Node): string => part.getText(tree);
			const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
			mutants.push({ id, file, line: line + 1, from: plain(node), to: change.to(plain) });
			// The mutant holds no other mutant: one fault at a time.
			return `(__m(${id}) ? (${change.to(plain)}) : (${code}))`;
		}, inside);
	};
	const inner = (node: ts.Node, of: (part: ts.Node) => string): string => {
		let code = '';
		let at = node.getStart(tree);
		ts.forEachChild(node, (child) => {
			code += source.slice(at, child.getStart(tree)) + of(child);
			at = child.getEnd();
		});
		return code + source.slice(at, node.getEnd());
	};
	return { code: inner(tree, text), mutants };
}

function leftOut(node: ts.Node): boolean {
	if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
	if (ts.isTypeAliasDeclaration(node)) return true;
	if (ts.isCallExpression(node) && /^(refuse|warnings\.push|oneOf)/.test(node.expression.getText()))
		return true;
	if (
		ts.isVariableDeclaration(node) &&
		(LIMITS.test(node.name.getText()) || node.name.getText() === 'warnings')
	)
		return true;
	if (ts.isPropertyAssignment(node) && NO_NUMBER.has(node.name.getText())) return true;
	if (ts.isFunctionDeclaration(node) && /^(r[A-Z]|warn|.*Warnings$)/.test(node.name?.text ?? '')) return true;
	if (ts.isIfStatement(node))
		return /^\{?\s*(return )?(refuse|warnings\.push)/.test(node.thenStatement.getText());
	// What stands in for a number that an index always finds.
	return (
		ts.isBinaryExpression(node.parent) &&
		node.parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
		node.parent.right === node
	);
}

function changesOf(node: ts.Node): Change[] {
	if (ts.isBinaryExpression(node)) return binary(node);
	if (ts.isPrefixUnaryExpression(node)) return unary(node);
	if (ts.isNumericLiteral(node)) return number(node);
	if (ts.isCallExpression(node)) return call(node);
	if (ts.isConditionalExpression(node))
		return [
			{ node, to: (text) => `${text(node.condition)} ? ${text(node.whenFalse)} : ${text(node.whenTrue)}` }
		];
	if (ts.isObjectLiteralExpression(node)) return fields(node);
	if (ts.isArrayLiteralExpression(node)) return elements(node);
	return [];
}

const isText = (node: ts.Node): boolean =>
	ts.isStringLiteralLike(node) ||
	ts.isTemplateExpression(node) ||
	(ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)));

function binary(node: ts.BinaryExpression): Change[] {
	const kind = node.operatorToken.kind;
	const assignment = ASSIGNMENTS.get(kind);
	if (assignment) return [{ node, to: (text) => `${text(node.left)} ${assignment} ${text(node.right)}` }];
	const operator = OPERATORS.get(kind);
	if (!operator || isText(node)) return [];
	return [{ node, to: (text) => `(${text(node.left)}) ${operator} (${text(node.right)})` }];
}

function unary(node: ts.PrefixUnaryExpression): Change[] {
	const dropped =
		node.operator === ts.SyntaxKind.MinusToken || node.operator === ts.SyntaxKind.ExclamationToken;
	return dropped ? [{ node, to: (text) => text(node.operand) }] : [];
}

/** A number moved by one, or by a tenth; tolerances and literals that are part of a name stay. */
function number(node: ts.NumericLiteral): Change[] {
	const value = Number(node.text);
	const tolerance = value !== 0 && value < 1e-6;
	if (tolerance || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return [];
	return [{ node, to: () => String(Number.isInteger(value) ? value + 1 : value * 1.1) }];
}

function call(node: ts.CallExpression): Change[] {
	const name = node.expression.getText();
	const [first, second, ...rest] = node.arguments;
	const other = FUNCTIONS[name];
	if (other !== undefined && first) {
		const all = (text: (part: ts.Node) => string) => node.arguments.map(text).join(', ');
		return [{ node, to: (text) => (other === '' ? text(first) : `${other}(${all(text)})`) }];
	}
	const plain = (part: ts.Expression | undefined): part is ts.Expression =>
		part !== undefined &&
		!isText(part) &&
		!ts.isArrowFunction(part) &&
		!ts.isObjectLiteralExpression(part) &&
		!ts.isSpreadElement(part);
	if (
		!plain(first) ||
		!plain(second) ||
		first.getText() === second.getText() ||
		/^(Math\.|input|sameLength)/.test(name)
	)
		return [];
	const others = rest.map((part) => part.getText());
	return [{ node, to: (text) => `${name}(${[text(second), text(first), ...others].join(', ')})` }];
}

/** The values of two neighbouring fields exchanged. */
function fields(node: ts.ObjectLiteralExpression): Change[] {
	const value = (part: ts.ObjectLiteralElementLike): ts.Expression | undefined => {
		if (ts.isShorthandPropertyAssignment(part)) return part.name;
		if (!ts.isPropertyAssignment(part) || NO_NUMBER.has(part.name.getText())) return undefined;
		const found = part.initializer;
		return isText(found) || ts.isArrowFunction(found) || found.kind === ts.SyntaxKind.TrueKeyword
			? undefined
			: found;
	};
	return node.properties.slice(1).flatMap((part, i): Change[] => {
		const before = node.properties[i];
		const [a, b] = [before && value(before), value(part)];
		if (!before?.name || !part.name || !a || !b || a.getText() === b.getText()) return [];
		const names = [before.name.getText(), part.name.getText()];
		const swapped = (text: (part: ts.Node) => string) =>
			node.properties.map((own) =>
				own === before ? `${names[0]}: ${text(b)}` : own === part ? `${names[1]}: ${text(a)}` : text(own)
			);
		return [{ node, to: (text) => `{ ${swapped(text).join(', ')} }` }];
	});
}

function elements(node: ts.ArrayLiteralExpression): Change[] {
	const [a, b, ...rest] = node.elements;
	const target = ts.isBinaryExpression(node.parent) && node.parent.left === node;
	if (!a || !b || target || isText(a) || isText(b) || ts.isSpreadElement(a) || ts.isSpreadElement(b))
		return [];
	if (a.getText() === b.getText() || ts.isNumericLiteral(a)) return [];
	return [{ node, to: (text) => `[${[b, a, ...rest].map(text).join(', ')}]` }];
}
