import type { RawBuilder } from 'kysely';
import type { Db } from '../db.ts';

/** Where the data live: a server for a database of several people, else a folder. */
export type Where =
	| {
			kind: 'folder';
			folder: string;
			/** The folder looks like one that a cloud copies. */
			synced: boolean;
	  }
	| {
			kind: 'server';
			/** Without the password. */
			address: string;
	  };

/** A copy of the whole database. */
export interface Backup {
	/** File name inside the backups folder. */
	name: string;
	bytes: number;
	/** When it was made, ISO. */
	at: string;
	/** `rolling`, or why it was made: `before-001-spine`, `before-restore`. */
	kind: string;
}

/** The copies a database keeps of itself. */
export interface Backups {
	/** The newest first. */
	list(): Backup[];
	/** Copies the database while it is in use. */
	make(kind?: string): Promise<Backup>;
	/** A day has passed since the last, or at a start something was changed since. */
	isDue(starting: boolean): boolean;
	/**
	 * Puts a copy in the place of the live data, which are copied first.
	 * @throws Refusal `backup-not-found`, `backup-damaged`, `store-newer`
	 */
	restore(name: string): Promise<void>;
}

/** What a database finds wrong with itself: a stable code and, where one is, the row. */
export interface Damage {
	code: 'file-damaged' | 'parent-missing';
	id: string;
}

/** An open database. */
export interface Database {
	/** Queries. Inside a transaction only its `trx` may be used. */
	readonly db: Db;
	readonly where: Where;
	/** No table had been made in it when it was opened. */
	readonly isNew: boolean;
	/** Null where the server's own tools make them. */
	readonly backups: Backups | null;
	/** Looks for damage that queries do not show. */
	damage(): Promise<Damage[]>;
}

/** All that differs between the databases a store can live in. */
export interface Dialect {
	/**
	 * Opens the database at a place; with `check`, looks whether it is sound first.
	 * Errors of the database come as a Violation or a Refusal, here and in every query.
	 */
	open(place: string | undefined, options: { check: boolean }): Promise<Database>;
	/** The names of the tables among which the store's own are. */
	tables(db: Db): Promise<string[]>;
	/** Lets one transaction at a time change a study, until it ends. */
	lockStudy(trx: Db, studyId: string): Promise<void>;
	/** The quickest way to read a column of long texts: what to select, and the text of what came. */
	readonly longText: { column(name: string): RawBuilder<unknown>; read(value: unknown): string };
}
