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
		escape: 'Échap'
	},
	search: 'Rechercher',
	undo: 'Défaire',
	redo: 'Refaire',
	help: 'Cette liste'
};
