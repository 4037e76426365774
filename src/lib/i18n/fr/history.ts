import { french as f } from '../format.ts';

export const history = {
	title: 'Historique',
	lead: "Chaque changement de l'étude, par qui et quand : la piste d'audit d'un chapitre de méthode.",
	empty: "Chaque changement de l'étude se lira ici, et pourra être défait.",
	who: 'Qui',
	when: 'Quand',
	what: 'Quoi',
	undoHere: "Défaire jusqu'ici",
	undoHereOf: (what: string) => `Défaire jusqu'ici : ${what}`,
	undoHereHint: (steps: number) =>
		`Défait ${f.count(steps, 'étape, la vôtre', 'de vos étapes')}, de la dernière à celle-ci`,
	confirm: (steps: number) => `Défaire ${f.count(steps, 'étape', 'étapes')} ?`,
	confirmFrom: (what: string) => `Vos étapes sont défaites une à une, de la dernière jusqu'à : ${what}.`,
	othersStay: 'Celles des autres restent. Ce qui est défait peut être refait.',
	walking: 'Retour en arrière',
	walked: (steps: number) => `${f.count(steps, 'étape défaite', 'étapes défaites')}`,
	stoppedAt: (steps: number, why: string) =>
		`Arrêté après ${f.count(steps, 'étape défaite', 'étapes défaites')}. ${why}`,
	undone: 'défait',
	undid: (what: string) => `A défait : ${what}`,
	redid: (what: string) => `A refait : ${what}`,
	everyone: 'tout le monde',
	by: 'Par',
	older: 'Plus ancien',
	newest: 'Le plus récent',
	today: "Aujourd'hui",
	yesterday: 'Hier',
	none: 'Personne de ce nom n’a rien changé ici.'
};
