import { french as f } from '../format.ts';

export const studies = {
	title: 'Études',
	empty: "Une étude réunit des entretiens, des questionnaires et les codes qu'on y pose.",
	create: 'Nouvelle étude',
	createFirst: 'Créer une étude',
	samples: "Études d'exemple",
	openSample: "Ouvrir l'exemple",
	importArchive: 'Importer une archive',
	exportArchive: "Exporter l'étude en archive",
	name: "Nom de l'étude",
	description: 'De quoi parle-t-elle ?',
	language: 'Langue du matériau',
	lastChange: (when: string) => `Modifiée ${when}`,
	confirmDelete: (name: string) => `Supprimer l'étude ${f.quote(name)} ?`,
	binned: (name: string) => `Étude ${f.quote(name)} mise à la corbeille`,
	goesToBin: 'Elle va à la corbeille ; la page Réglages permet de la restaurer.',
	overview: {
		title: 'Aperçu',
		back: "Revenir à l'aperçu de l'étude",
		contents: "Ce que contient l'étude",
		progress: 'Avancement du codage',
		recent: 'Dernières actions',
		allDocuments: (n: number) => `Les ${f.count(n, 'document', 'documents')}`,
		codedShare: (share: number) => `${f.percent(share)} du texte codé`,
		empty: "L'étude est vide : commencez par ses documents.",
		nothingYet: "Rien ne s'est encore passé ici."
	}
};
