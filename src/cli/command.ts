import type { ParseArgsConfig } from 'node:util';
import type { Catalogue, Format } from '#lib/i18n/index.ts';
import type { Session } from '#lib/server/actions/index.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Wrong usage: exit 2, with the command's own line of help. */
export class Usage extends Error {}

export interface Run {
	session: Session;
	/** The words after the command's name. */
	words: readonly string[];
	values: Values;
	t: Catalogue;
	f: Format;
	/** One line for the reader of a terminal; silent under `--json`. */
	line(text: string): void;
	/** A refusal in words that does not end the command: the exit status will be 1. */
	refuse(text: string): void;
	/** The study named by `--study`, or the only one there is. */
	study(): Promise<{ id: string; name: string }>;
}

export interface Command {
	/** As typed after `tamis`, words and options: printed as help. */
	usage: string;
	options?: Options;
	/** Takes words after its name; a command that does not is used wrongly with some. */
	takesWords?: boolean;
	/** Does not need the store. */
	withoutStore?: boolean;
	/** What `--json` prints. */
	run(run: Run): Promise<unknown>;
}

export const text = (values: Values, name: string): string | undefined => {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
};

export const texts = (values: Values, name: string): string[] => {
	const value = values[name];
	return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
};

/** `a=b` options as a record. */
export function pairs(values: Values, name: string): Record<string, string> {
	return Object.fromEntries(
		texts(values, name).map((pair) => {
			const at = pair.indexOf('=');
			if (at < 1) throw new Usage(`--${name} ${pair}`);
			return [pair.slice(0, at), pair.slice(at + 1)];
		})
	);
}
