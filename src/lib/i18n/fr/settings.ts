export const settings = {
	title: 'Réglages',
	coder: {
		title: 'Qui code',
		name: 'Nom',
		initials: 'Initiales'
	},
	appearance: 'Apparence',
	dataFolder: 'Dossier des données',
	backups: {
		title: 'Copies de sauvegarde',
		lead: 'Une copie est faite à chaque démarrage et chaque jour ; les dix dernières sont gardées.',
		now: 'Faire une copie maintenant',
		empty: "Aucune copie pour l'instant.",
		restore: 'Revenir à cette copie',
		confirmRestore: (date: string) => `Revenir à la copie du ${date} ?`,
		restoreSays: "L'état actuel est d'abord copié : rien n'est perdu.",
		size: 'Taille'
	},
	check: {
		title: 'Vérification',
		clean: 'La base est saine.'
	}
};
