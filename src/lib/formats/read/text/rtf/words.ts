/** Control words that stand for text. */
export const characters = new Map<string, string>([
	['tab', '\t'],
	['emdash', '—'],
	['endash', '–'],
	['lquote', '‘'],
	['rquote', '’'],
	['ldblquote', '“'],
	['rdblquote', '”'],
	['bullet', '•'],
	['emspace', '\u2003'],
	['enspace', '\u2002'],
	['qmspace', '\u2005'],
	['zwj', '\u200d'],
	['zwnj', '\u200c'],
	['ltrmark', '\u200e'],
	['rtlmark', '\u200f'],
	['nestcell', '\t']
]);

/** Groups whose content is not text of the document, though no `\*` says so. */
export const skipped = new Set([
	'colortbl',
	'stylesheet',
	'info',
	'filetbl',
	'revtbl',
	'listtable',
	'listoverridetable',
	'rsidtbl',
	'fldinst',
	'datafield',
	'formfield',
	'pict',
	'nonshppict',
	'shprslt',
	'listtext',
	'pntext',
	'pntxtb',
	'pntxta',
	'sp',
	'xe',
	'tc',
	'tcn',
	'rxe',
	'ftnsep',
	'ftnsepc',
	'ftncn',
	'aftnsep',
	'aftnsepc',
	'aftncn',
	'upr',
	'bkmkstart',
	'bkmkend',
	'objdata',
	'objclass',
	'themedata'
]);

/** Groups marked `\*` that a reader who knows them goes into: the Unicode twin of `\upr`, drawn shapes with their text. */
export const starredKept = new Set(['ud', 'shppict', 'shpinst', 'shptxt', 'shpgrp', 'flddirty']);

export const pageHeaders = new Set([
	'header',
	'headerl',
	'headerr',
	'headerf',
	'footer',
	'footerl',
	'footerr',
	'footerf'
]);
