import type { Notices, Sentences } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

export const notices: Sentences<Notices> = {
	'encoding-guessed': ({ encoding }) =>
		`Encoding guessed: ${encoding}. If accents are wrong, choose another.`,
	'undecodable-bytes': ({ count }) =>
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
	'page-numbers-dropped': ({ count }) => `${f.count(count, 'page number', 'page numbers')} dropped`,
	'hyphens-joined': ({ count }) => `${f.count(count, 'word', 'words')} cut at line ends joined`,
	'hyphens-kept': ({ count }) => `${f.count(count, 'hyphen', 'hyphens')} kept at line ends`,
	'pages-without-text': ({ count, pages }) => `${f.count(count, 'page', 'pages')} without text: ${pages}`,
	'unreadable-pages': ({ count }) => `${f.count(count, 'unreadable page', 'unreadable pages')}`,
	'repeated-captions-dropped': ({ count }) =>
		`${f.count(count, 'repeated caption', 'repeated captions')} dropped`,
	'unclosed-quote': ({ row }) =>
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
