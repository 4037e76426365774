import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../../refusal.ts';
import type { Db } from '../../db.ts';
import { now } from '../../ids.ts';
import { contentOf } from '../../migrate.ts';
import type { Backup, Backups } from '../dialect.ts';
import { openFile } from './connection.ts';
import { meaningOf } from './errors.ts';
import type { Home } from './home.ts';

/** Queries over a file; the refusal is thrown when the file turns out to be damaged. */
type Over = (file: DatabaseSync, damaged: Refusal) => Db;

const KEPT = 10;
const DAY = 24 * 3600 * 1000;
const pattern = /^tamis-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z0-9-]+)\.sqlite$/;

/** The backups there are, newest first. */
export function listBackups(home: Home): Backup[] {
	if (!existsSync(home.backups)) return [];
	return readdirSync(home.backups)
		.flatMap((name): Backup[] => {
			const match = pattern.exec(name);
			if (!match) return [];
			const [, day, hour, minute, second, thousandth, kind = ''] = match;
			const at = `${day}T${hour}:${minute}:${second}.${thousandth}Z`;
			// Another process may take an old one away meanwhile.
			const found = statSync(join(home.backups, name), { throwIfNoEntry: false });
			return found ? [{ name, kind, at, bytes: found.size }] : [];
		})
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}

const dayOf = (backup: Backup): string => backup.at.slice(0, 10);

/**
 * Which of the rolling backups, newest first, are more than are kept: those that another of the same day has followed
 * go first, so that a day of many starts does not push out the days before it; then the oldest.
 */
function outlived(rolling: readonly Backup[]): Backup[] {
	const kept = [...rolling];
	const gone: Backup[] = [];
	while (kept.length > KEPT) {
		// Where no day has two, the index is -1, and the last of the list, the oldest, goes.
		const newer = (i: number): string | undefined => kept.slice(0, i).map(dayOf).at(-1);
		gone.push(
			...kept.splice(
				kept.findLastIndex((b, i) => dayOf(b) === newer(i)),
				1
			)
		);
	}
	return gone;
}

/** Copies the live database, while it is in use, beside it; of the rolling ones ten are kept. */
async function makeBackup(home: Home, db: DatabaseSync, kind = 'rolling'): Promise<Backup> {
	const name = `tamis-${now().replaceAll(':', '-').replace('.', '-')}-${kind}.sqlite`;
	const path = join(home.backups, name);
	// Written under another name first: a copy cut short is never taken for a backup.
	const part = `${path}.${process.pid}.part`;
	await backup(db, part);
	renameSync(part, path);
	for (const old of outlived(listBackups(home).filter((b) => b.kind === 'rolling'))) {
		rmSync(join(home.backups, old.name), { force: true });
	}
	removeCutShort(home);
	const made = listBackups(home).find((b) => b.name === name);
	if (!made) throw new Error(`the backup ${name} is not there after it was written`);
	return made;
}

/** Copies that were cut short, by a power failure for instance, go after a day: another process may be at work on one. */
function removeCutShort(home: Home): void {
	for (const name of readdirSync(home.backups)) {
		const path = join(home.backups, name);
		const begun = name.endsWith('.part') ? statSync(path, { throwIfNoEntry: false }) : undefined;
		if (begun && Date.now() - begun.mtimeMs > DAY) rmSync(path, { force: true });
	}
}

/** There is no rolling backup, or the newest is older than a day, or at a start does not hold the newest change. */
function backupIsDue(home: Home, db: DatabaseSync, starting: boolean): boolean {
	const newest = listBackups(home).find((b) => b.kind === 'rolling');
	if (!newest || Date.now() - Date.parse(newest.at) > DAY) return true;
	if (!starting) return false;
	const changed = db.prepare('select 1 from "journal" where "at" > ? limit 1').get(newest.at);
	return changed !== undefined;
}

/**
 * Puts a backup in the place of the live database, through SQLite's own page copy, so that other processes that
 * have it open go on with the restored content. The present state is backed up first.
 * @throws Refusal `backup-not-found`, `backup-damaged`, `store-newer` for one that a newer program made.
 */
async function restoreBackup(home: Home, db: DatabaseSync, over: Over, name: string): Promise<void> {
	const path = join(home.backups, basename(name));
	if (!pattern.test(basename(name)) || !existsSync(path)) throw new Refusal('backup-not-found', { name });
	const damaged = new Refusal('backup-damaged', { name });
	let source: DatabaseSync | undefined;
	try {
		source = openFile(path, { readOnly: true });
		if (!isSound(source) || (await contentOf(over(source, damaged))) !== 'ours') throw damaged;
		await makeBackup(home, db, 'before-restore');
		await backup(source, home.file);
	} catch (error) {
		throw meaningOf(error, damaged);
	} finally {
		source?.close();
		// A reader of a database that logs ahead leaves these two beside it.
		for (const left of ['-shm', '-wal']) rmSync(`${path}${left}`, { force: true });
	}
}

/** SQLite's own quick check finds nothing wrong. */
export function isSound(db: DatabaseSync): boolean {
	try {
		const rows = db.prepare('pragma quick_check(1)').all() as { quick_check: string }[];
		return rows[0]?.quick_check === 'ok';
	} catch {
		return false;
	}
}

/** The backups of the database file of a home. */
export const backupsOf = (home: Home, file: DatabaseSync, over: Over): Backups => ({
	list: () => listBackups(home),
	make: (kind) => makeBackup(home, file, kind),
	isDue: (starting) => backupIsDue(home, file, starting),
	restore: (name) => restoreBackup(home, file, over, name)
});
