export const settings = {
	title: 'Réglages',
	coder: {
		hint: 'Vos codages portent ce nom. Une autre personne, dans un autre navigateur, peut en donner un autre.',
		blind: 'Coder sans voir les codages des autres',
		blindHint: "Tant que c'est coché, le programme n'envoie pas à cette page ce que les autres ont codé.",
		title: 'Qui code',
		name: 'Nom',
		initials: 'Initiales'
	},
	bin: { title: 'Corbeille', restore: 'Restaurer' },
	dataFolder: 'Dossier des données :',
	dataServer: 'Base de données :',
	backups: {
		kind: 'Origine',
		kinds: {
			rolling: 'automatique ou demandée',
			'before-upgrade': 'avant une mise à jour',
			'before-restore': 'avant un retour en arrière'
		},
		title: 'Copies de sauvegarde',
		lead: 'Une copie est faite à chaque démarrage qui suit un changement, et chaque jour où le programme tourne ; dix sont gardées.',
		byServer:
			"Les données sont sur un serveur PostgreSQL, que son administrateur sauvegarde. Pour garder une étude vous-même, exportez-la depuis sa page d'accueil.",
		now: 'Faire une copie maintenant',
		empty: "Aucune copie pour l'instant.",
		restore: 'Revenir à cette copie',
		confirmRestore: (date: string) => `Revenir à la copie du ${date} ?`,
		restoreSays: "L'état actuel est d'abord copié : rien n'est perdu.",
		size: 'Taille'
	},
	check: {
		title: 'Vérifier les données',
		clean: 'Les données sont saines.'
	}
};
