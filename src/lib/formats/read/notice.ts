/** Something that a reader dropped, joined or guessed, shown to the researcher. */
export type NoticeCode =
	| 'encoding-guessed'
	| 'encoding-unsure'
	| 'unreadable-bytes'
	| 'undecodable-bytes'
	| 'control-characters-dropped'
	| 'lone-surrogates-replaced'
	| 'replacement-characters'
	| 'soft-hyphens-dropped'
	| 'images-ignored'
	| 'comments-ignored'
	| 'deletions-ignored'
	| 'hidden-text-ignored'
	| 'page-headers-ignored'
	| 'list-numbers-ignored'
	| 'notes-at-end'
	| 'tables-as-lines'
	| 'running-head-dropped'
	| 'page-numbers-dropped'
	| 'margin-numbers-dropped'
	| 'hyphens-joined'
	| 'hyphens-kept'
	| 'pages-without-text'
	| 'unreadable-pages'
	| 'repeated-captions-dropped'
	| 'tiers-ignored'
	| 'dependent-lines-ignored';

export interface Notice {
	code: NoticeCode;
	values: Record<string, string | number>;
}
