import { english as f } from '../format.ts';
import type { fixups as fr } from '../fr/fixups.ts';

export const fixups = {
	title: 'Correct the text',
	lead: 'Every correction is shown first; codings follow their words; all of it is undone in one step.',
	wraps: 'Join lines broken by the page layout',
	wrapsFound: (n: number) => f.count(n, 'line break', 'line breaks'),
	spaces: 'Remove extra spaces',
	spacesFound: (n: number) => f.count(n, 'extra space', 'extra spaces'),
	rename: 'Rename a speaker',
	from: 'Speaker',
	to: 'New name',
	turns: (n: number) => f.count(n, 'turn', 'turns'),
	show: 'Show the corrections',
	line: (n: number) => `Line ${f.number(n)} of the text`,
	before: 'Before',
	after: 'After',
	chosen: (n: number, total: number) => `${f.number(n)} of ${f.number(total)} ticked`,
	choose: (n: number) => `Correct line ${f.number(n)}`,
	apply: (n: number) => `Correct ${f.count(n, 'paragraph', 'paragraphs')}`,
	done: (n: number) => `${f.count(n, 'paragraph corrected', 'paragraphs corrected')}`,
	orphans: (n: number) =>
		`${f.count(n, 'passage has lost its words', 'passages have lost their words')}: the document keeps them to be placed again.`,
	clean: 'Nothing of this kind to correct in this document.',
	none: 'Choose what is to be corrected.',
	onlyFirst: (n: number, total: number) =>
		`The first ${f.number(n)} paragraphs of ${f.number(total)}: do it again for the rest.`,
	back: 'Back to the document'
} satisfies typeof fr;
