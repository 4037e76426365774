import { english as f } from '../format.ts';
import type { reading as fr } from '../fr/reading.ts';

export const reading = {
	title: 'Import',
	choose: 'Formats read: txt, md, docx, odt, rtf, pdf, html, vtt, srt.',
	preview: 'Check before importing',
	reading: (file: string) => `Reading ${f.quote(file)}`,
	outcome: {
		imported: 'imported',
		here: 'already here (same text)',
		refused: 'refused',
		waiting: 'waiting',
		cancelled: 'cancelled'
	},
	summary: (imported: number, here: number, refused: number) =>
		`${f.number(imported)} imported, ${f.number(here)} already here, ${f.number(refused)} refused`,
	encoding: 'Text encoding',
	turns: {
		title: 'Turns',
		found: (turns: number, speakers: number) =>
			`${f.count(turns, 'turn', 'turns')} found, ${f.count(speakers, 'speaker', 'speakers')}`,
		none: 'No turns recognised: the text will be read as one piece.',
		rule: 'How to recognise a speaker',
		speaker: 'Speaker',
		role: 'Role',
		interviewer: 'Interviewer',
		participant: 'Participant',
		attach: 'Attach to',
		newCase: 'New participant',
		again: 'Read the turns again'
	},
	cases: {
		title: 'Import participants',
		lead: 'One row per participant: each column becomes a variable.',
		key: 'Column that names the participant',
		matchBy: 'Match with',
		matched: (n: number, total: number) => `${f.number(n)} of ${f.number(total)} matched`,
		unmatched: 'Without a match'
	},
	codings: {
		title: 'Import codings',
		document: 'Document column',
		quotation: 'Quotation column',
		code: 'Code column',
		coder: 'Coder column',
		missed: (n: number) => `${f.count(n, 'row', 'rows')} not placed`
	}
} satisfies typeof fr;
