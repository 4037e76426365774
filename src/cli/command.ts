import type { ParseArgsConfig } from 'node:util';
import type { Catalogue, Format } from '#lib/i18n/index.ts';
import type { Session } from '#lib/server/actions/index.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Wrong usage: the program prints the usage of the command and exits with 2. */
export class Usage extends Error {}

export interface Run {
	session: Session;
	/** The words after the command's name. */
	words: readonly string[];
	values: Values;
	t: Catalogue;
	f: Format;
	/** Prints a line on the terminal; does nothing with `--json`. */
	line(text: string): void;
	/** Prints a refusal and continues; the exit status will be 1. */
	refuse(text: string): void;
	/** The study named by `--study`, or the only study. */
	study(): Promise<{ id: string; name: string }>;
}

export interface Command {
	/** The command with its words and options, as typed after `tamis`; printed as help. */
	usage: string;
	options?: Options;
	/** Takes words after its name. For a command that takes none, words are wrong usage. */
	takesWords?: boolean;
	/** Runs without opening the store. */
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
