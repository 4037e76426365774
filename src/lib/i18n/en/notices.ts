import type { Notices, Sentences } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

export const notices: Sentences<Notices> = {
	'encoding-guessed': ({ encoding }) =>
		`Encoding guessed: ${encoding}. If accents are wrong, choose another.`,
	'encoding-unsure': ({ others }: { others: string }) =>
		others === ''
			? 'This encoding is not sure: check the accents.'
			: `This encoding is not sure: check the accents; it could be ${others}.`,
	'unreadable-bytes': ({ count, line, column }: { count: number; line: number; column: number }) =>
		`${f.count(count, 'unreadable byte', 'unreadable bytes')} in a UTF-8 text, first at line ${f.number(line)}, character ${f.number(column)}; the rest is right.`,
	'undecodable-bytes': ({ count }: { count: number }) =>
		`${f.count(count, 'byte', 'bytes')} unreadable in this encoding: try another.`,
	'control-characters-dropped': ({ count }) =>
		`${f.count(count, 'control character', 'control characters')} dropped`,
	'lone-surrogates-replaced': ({ count }) =>
		`${f.count(count, 'broken character', 'broken characters')} replaced`,
	'replacement-characters': ({ count }) =>
		`${f.count(count, 'character', 'characters')} lost in the file itself (�)`,
	'soft-hyphens-dropped': ({ count }) => `${f.count(count, 'soft hyphen', 'soft hyphens')} dropped`,
	'images-ignored': ({ count }) => `${f.count(count, 'picture', 'pictures')} left out`,
	'comments-ignored': ({ count }) => `${f.count(count, 'comment', 'comments')} left out`,
	'deletions-ignored': ({ count }) => `${f.count(count, 'tracked deletion', 'tracked deletions')} left out`,
	'hidden-text-ignored': ({ count }) => `Hidden text left out (${f.count(count, 'character', 'characters')})`,
	'page-headers-ignored': ({ count }) =>
		`${f.count(count, 'page header or footer', 'page headers or footers')} left out`,
	'list-numbers-ignored': ({ count }) => `Numbers of ${f.count(count, 'list item', 'list items')} left out`,
	'notes-at-end': ({ count }) => `${f.count(count, 'note', 'notes')} put at the end of the text`,
	'tables-as-lines': ({ count }) => `${f.count(count, 'table', 'tables')} read line by line`,
	'running-head-dropped': ({ count, text }) =>
		`Running head dropped from ${f.count(count, 'page', 'pages')}: ${f.quote(text)}`,
	'page-numbers-dropped': ({ count }: { count: number }) =>
		`${f.count(count, 'page number', 'page numbers')} dropped`,
	'margin-numbers-dropped': ({ count }: { count: number }) =>
		`${f.count(count, 'number', 'numbers')} in the margin dropped`,
	'hyphens-joined': ({ count }: { count: number }) =>
		`${f.count(count, 'word', 'words')} cut at line ends joined`,
	'hyphens-kept': ({ count }: { count: number }) =>
		`${f.count(count, 'hyphen', 'hyphens')} kept at line ends`,
	'pages-without-text': ({ count, pages }: { count: number; pages: string }) =>
		`${f.count(count, 'page', 'pages')} without text: ${pages}`,
	'unreadable-pages': ({ count }: { count: number }) =>
		`${f.count(count, 'unreadable page', 'unreadable pages')}`,
	'repeated-captions-dropped': ({ count }: { count: number }) =>
		`${f.count(count, 'repeated caption', 'repeated captions')} dropped`,
	'tiers-ignored': ({ count, tiers }: { count: number; tiers: string }) =>
		`${f.count(count, 'tier of annotations', 'tiers of annotations')} left out: ${tiers}`,
	'dependent-lines-ignored': ({ count }: { count: number }) =>
		`${f.count(count, 'line of annotation', 'lines of annotation')} left out`,
	'cues-without-time': ({ count }: { count: number }) => `${f.count(count, 'cue', 'cues')} without a time`,
	'unclosed-quote': ({ row }: { row: number }) =>
		`A quotation mark opened on row ${f.number(row)} is never closed: check the delimiter.`,
	'rows-above-header': ({ count, row }) =>
		`${f.count(count, 'row', 'rows')} left out above the header (row ${f.number(row)})`,
	'header-named': ({ column, name }) =>
		`Column ${column} had no name of its own: it is named ${f.quote(name)}.`,
	'rows-too-long': ({ count, row }) =>
		`${f.count(count, 'row has', 'rows have')} more cells than the header (first row ${f.number(row)})`,
	'rows-too-short': ({ count, row }) =>
		`${f.count(count, 'row has', 'rows have')} fewer cells than the header (first row ${f.number(row)})`
};
