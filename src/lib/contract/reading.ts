import type { Coded, None } from './sentences.ts';

interface Limited {
	limit: number;
}

/** Why a file is not read: each code with the values of its sentence. */
export interface ReadRefusals {
	/** In bytes. */
	'too-large': Partial<Limited> & { bytes?: number };
	'too-many-cells': Limited;
	'too-many-entries': None;
	'too-deep': None;
	'inflates-too-far': None;
	encrypted: None;
	'scan-without-text': None;
	/** `found`: what the content looks like, where that is known. */
	'not-this-format': { expected: string; found?: string };
	/** `formats`: those that are read, as a list. */
	'unknown-format': { extension: string; formats: string };
	'unknown-encoding': { encoding: string };
	'unknown-sheet': { sheet: string; sheets: string };
	/** `entry`: the file inside a zip. */
	damaged: { entry?: string };
	empty: None;
	/** `formats`: those that are read instead, where they are known. */
	binary: { formats?: string };
	timeout: None;
	/** Of a transcript in a table: `columns` are the headings there are. */
	'no-words-column': { columns: string };
	/** Of an archive. */
	'newer-version': { version: number; known: number };
}

export type ReadRefusalCode = keyof ReadRefusals;

interface Counted {
	count: number;
}

/** What a reader counts as it drops, joins or replaces it. */
interface CountedNotices {
	'undecodable-bytes': Counted;
	'control-characters-dropped': Counted;
	'lone-surrogates-replaced': Counted;
	'replacement-characters': Counted;
	'soft-hyphens-dropped': Counted;
	'images-ignored': Counted;
	'comments-ignored': Counted;
	'deletions-ignored': Counted;
	'hidden-text-ignored': Counted;
	'page-headers-ignored': Counted;
	'list-numbers-ignored': Counted;
	'notes-at-end': Counted;
	'tables-as-lines': Counted;
	'page-numbers-dropped': Counted;
	'margin-numbers-dropped': Counted;
	'hyphens-joined': Counted;
	'hyphens-kept': Counted;
	'unreadable-pages': Counted;
	'repeated-captions-dropped': Counted;
	'dependent-lines-ignored': Counted;
	'cues-without-time': Counted;
}

/** What a reader dropped, joined or guessed: each code with the values of its sentence. Rows are numbered as the file numbers them. */
export interface Notices extends CountedNotices {
	'encoding-guessed': { encoding: string };
	/** `others`: encodings that fit about as well, as a list; '' when none does. */
	'encoding-unsure': { others: string };
	/** The first of the bytes stands at a line and a character, from 1. */
	'unreadable-bytes': Counted & { line: number; column: number };
	'running-head-dropped': Counted & { text: string };
	'tiers-ignored': Counted & { tiers: string };
	'pages-without-text': Counted & { pages: string };
	'unclosed-quote': { row: number };
	'rows-above-header': Counted & { row: number };
	'header-named': { column: string; name: string };
	'rows-too-long': Counted & { row: number };
	'rows-too-short': Counted & { row: number };
}

export type Notice = Coded<Notices>;
export type CountedNotice = keyof CountedNotices;
