// Plain JavaScript for any Node from 20 up: this runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders of programs under a folder, one a version, the newest first. @param {string} root @param {string} within */
const versions = (root, within) =>
	existsSync(root)
		? readdirSync(root)
				.filter((name) => /^(postgresql@?)?[\d.]*$/.test(name))
				.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
				.map((name) => join(root, name, within))
		: [];

/** The folder of PostgreSQL's programs, `POSTGRES` where it is given; undefined where there is none. */
export function findPostgres() {
	const given = process.env.POSTGRES;
	const folders = given
		? [given]
		: [
				...versions('/usr/lib/postgresql', 'bin'),
				...versions('/opt/homebrew/opt', 'bin'),
				...(process.env.PATH ?? '').split(delimiter)
			];
	return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}
