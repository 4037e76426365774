import { english as f } from '../format.ts';
import type { desk as fr } from '../fr/desk.ts';

export const desk = {
	find: 'Find or create a code',
	codes: 'Codes',
	codesSummary: (codes: number, segments: number) =>
		`${f.number(codes)} · ${f.count(segments, 'segment', 'segments')}`,
	transcript: 'Text',
	inspector: 'Segment',
	nothingSelected: 'Select words to code them, or a bracket in the margin to see its coding.',
	createCode: (name: string) => `Create ${f.quote(name)}`,
	createCodeUnder: (name: string, parent: string) => `Create ${f.quote(name)} under ${parent}`,
	inVivo: 'in vivo',
	memo: 'memo',
	star: 'quotation',
	starred: 'Telling quotation',
	codedBy: 'Coded by',
	alsoHere: 'Also here',
	overlaps: 'overlaps',
	agreement: 'Agreement',
	recode: 'Recode',
	removeCoding: 'Remove this coding',
	extend: 'Extend or shrink',
	definition: 'Definition',
	use: 'Use',
	notUse: 'Do not',
	position: (index: number, total: number) => `Segment ${f.number(index)} of ${f.number(total)}`,
	coded: (share: number) => `${f.percent(share)} coded`,
	codesHere: (names: string) => `Codes here: ${names}`,
	orphans: 'Codings without a place',
	previousDocument: 'Previous document',
	nextDocument: 'Next document',
	announceApplied: (code: string, words: string) => `${f.quote(code)} applied to ${f.quote(words)}`,
	announceRemoved: (code: string) => `${f.quote(code)} removed`
} satisfies typeof fr;
