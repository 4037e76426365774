export const keys = {
	title: 'Raccourcis du clavier',
	groups: {
		everywhere: 'Partout',
		desk: 'Au bureau de codage'
	},
	names: {
		ctrl: 'Ctrl',
		shift: 'Maj',
		enter: 'Entrée',
		escape: 'Échap',
		delete: 'Suppr'
	},
	search: 'Rechercher',
	undo: 'Défaire',
	redo: 'Refaire',
	help: 'Cette liste',
	word: 'mot suivant, précédent',
	sentence: 'phrase suivante, précédente',
	turn: 'paragraphe suivant, précédent',
	extend: 'avec une flèche : étend la sélection',
	code: 'coder la sélection ou le passage ; sans rien, trouver un code',
	recent: 'appliquer un des codes récents',
	inVivo: 'code in vivo : les mots deviennent le code',
	recode: 'remplacer le code du passage',
	copy: 'copier ses codes sur un autre passage',
	memo: 'écrire un mémo',
	star: 'marquer comme citation parlante',
	step: 'passage codé suivant, précédent',
	end: 'déplacer la fin du passage par mot',
	start: 'déplacer le début du passage par mot',
	remove: 'retirer le passage et ses codes',
	edit: 'modifier le texte du paragraphe',
	escape: 'tout relâcher'
};
