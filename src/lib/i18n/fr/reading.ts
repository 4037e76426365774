import { french as f } from '../format.ts';

export const reading = {
	title: 'Import',
	choose: 'Formats lus : txt, md, docx, odt, rtf, pdf, html, vtt, srt.',
	preview: "Vérifier avant d'importer",
	reading: (file: string) => `Lecture de ${f.quote(file)}`,
	outcome: {
		imported: 'importé',
		here: 'déjà là (même texte)',
		refused: 'refusé',
		waiting: 'en attente',
		cancelled: 'arrêté'
	},
	summary: (imported: number, here: number, refused: number) =>
		`${f.count(imported, 'importé', 'importés')}, ${f.number(here)} déjà là, ${f.count(refused, 'refusé', 'refusés')}`,
	encoding: 'Encodage du texte',
	turns: {
		title: 'Tours de parole',
		found: (turns: number, speakers: number) =>
			`${f.count(turns, 'tour trouvé', 'tours trouvés')}, ${f.count(speakers, 'locuteur', 'locuteurs')}`,
		none: "Aucun tour de parole reconnu : le texte sera lu d'un bloc.",
		rule: 'Comment reconnaître un locuteur',
		speaker: 'Locuteur',
		role: 'Rôle',
		interviewer: 'Enquête',
		participant: 'Participant',
		attach: 'Attacher à',
		newCase: 'Nouveau participant',
		again: 'Relire les tours de parole'
	},
	cases: {
		title: 'Importer les participants',
		lead: 'Une ligne par participant : chaque colonne devient une variable.',
		key: 'Colonne qui nomme le participant',
		matchBy: 'Rapprocher de',
		matched: (n: number, total: number) => `${f.number(n)} sur ${f.number(total)} rapprochés`,
		unmatched: 'Sans correspondance'
	},
	codings: {
		title: 'Importer des codages',
		document: 'Colonne du document',
		quotation: 'Colonne du verbatim',
		code: 'Colonne du code',
		coder: 'Colonne du codeur',
		missed: (n: number) => `${f.count(n, 'ligne non placée', 'lignes non placées')}`
	}
};
