export const errors = {
	unexpected: ({ reference }: { reference: string }) =>
		`Le programme s'est arrêté sur un cas qu'il ne connaît pas (référence ${reference}). Rien n'a été changé.`,
	'not-found': "Cette page n'existe pas, ou plus."
};
