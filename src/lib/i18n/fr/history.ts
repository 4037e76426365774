export const history = {
	title: 'Historique',
	empty: "Chaque changement de l'étude se lira ici, et pourra être défait.",
	who: 'Qui',
	when: 'Quand',
	what: 'Quoi',
	undoHere: "Défaire jusqu'ici",
	undone: 'défait'
};
