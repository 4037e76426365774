import { french as f } from '../format.ts';

export const fixups = {
	title: 'Corriger le texte',
	lead: 'Chaque correction est montrée avant ; les codages suivent leurs mots ; le tout se défait en une étape.',
	wraps: 'Réunir les lignes coupées par la mise en page',
	wrapsFound: (n: number) => f.count(n, 'coupure de ligne', 'coupures de ligne'),
	spaces: 'Supprimer les espaces en trop',
	spacesFound: (n: number) => f.count(n, 'espace en trop', 'espaces en trop'),
	rename: 'Renommer un locuteur',
	from: 'Locuteur',
	to: 'Nouveau nom',
	turns: (n: number) => f.count(n, 'tour', 'tours'),
	show: 'Montrer les corrections',
	line: (n: number) => `Ligne ${f.number(n)} du texte`,
	before: 'Avant',
	after: 'Après',
	chosen: (n: number, total: number) => `${f.number(n)} sur ${f.number(total)} cochées`,
	choose: (n: number) => `Corriger la ligne ${f.number(n)}`,
	apply: (n: number) => `Corriger ${f.count(n, 'paragraphe', 'paragraphes')}`,
	done: (n: number) => `${f.count(n, 'paragraphe corrigé', 'paragraphes corrigés')}`,
	orphans: (n: number) =>
		`${f.count(n, 'passage a perdu ses mots', 'passages ont perdu leurs mots')} : le document les garde à replacer.`,
	clean: 'Rien à corriger de ce genre dans ce document.',
	none: 'Choisissez ce qui est à corriger.',
	onlyFirst: (n: number, total: number) =>
		`Les ${f.number(n)} premiers paragraphes sur ${f.number(total)} : recommencez pour la suite.`,
	back: 'Revenir au document'
};
