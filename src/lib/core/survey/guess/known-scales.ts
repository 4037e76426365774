/**
 * Scales that questionnaires use again and again, from the low end to the high one; words that mean the same point stand
 * together. Only an order to propose: the researcher declares it.
 */
const SCALES: readonly (readonly string[])[] = [
	[
		'strongly disagree|completely disagree|totally disagree',
		'disagree|mostly disagree',
		'somewhat disagree|slightly disagree|tend to disagree',
		'neither agree nor disagree|neither agree or disagree|neutral|undecided|no opinion',
		'somewhat agree|slightly agree|tend to agree',
		'agree|mostly agree',
		'strongly agree|completely agree|totally agree'
	],
	[
		"pas du tout d'accord|tout à fait en désaccord",
		"pas d'accord|en désaccord",
		"plutôt pas d'accord|plutôt en désaccord",
		"ni d'accord ni pas d'accord|ni d'accord, ni pas d'accord|ni en accord ni en désaccord|neutre|indifférent",
		"plutôt d'accord",
		"d'accord",
		"tout à fait d'accord|totalement d'accord"
	],
	[
		'never',
		'almost never|very rarely',
		'rarely|seldom',
		'occasionally|sometimes',
		'often|frequently|most of the time',
		'very often|almost always|usually',
		'always'
	],
	[
		'jamais',
		'presque jamais|très rarement',
		'rarement',
		'parfois|de temps en temps',
		'souvent',
		'très souvent',
		'toujours'
	],
	[
		'never',
		'less often than yearly|less than once a year|every few years',
		'yearly|annually|once a year|several times per year',
		'less often than monthly|less than once a month|quarterly|every few months',
		'monthly|once a month|several times a month',
		'weekly|once a week|several times a week|a few times a week',
		'daily|every day|several times a day'
	],
	[
		'jamais',
		'tous les ans|chaque année',
		'tous les mois|mensuellement',
		'toutes les semaines|chaque semaine',
		'tous les jours'
	],
	[
		'not important|not at all important|unimportant',
		'slightly important|of little importance',
		'somewhat important|moderately important',
		'important',
		'very important',
		'critical|extremely important|essential'
	],
	[
		'pas du tout important',
		'peu important|pas important',
		'moyennement important',
		'assez important|plutôt important',
		'important',
		'très important',
		'essentiel'
	],
	[
		'horrible|terrible',
		'very poor|very bad',
		'poor|bad',
		'ok|fair|average|acceptable',
		'good',
		'very good',
		'excellent|great'
	],
	[
		'très mauvais|très mauvaise|très mal',
		'mauvais|mauvaise|mal',
		'moyen|moyenne|passable',
		'assez bon|assez bonne',
		'bon|bonne|bien',
		'très bon|très bonne|très bien',
		'excellent|excellente'
	],
	[
		'very dissatisfied|extremely dissatisfied',
		'dissatisfied',
		'somewhat dissatisfied',
		'neither satisfied nor dissatisfied|neutral',
		'somewhat satisfied',
		'satisfied',
		'very satisfied|extremely satisfied'
	],
	[
		'très insatisfait|très insatisfaite|pas du tout satisfait',
		'insatisfait|insatisfaite|pas satisfait',
		'plutôt insatisfait|plutôt pas satisfait',
		'ni satisfait ni insatisfait|neutre',
		'plutôt satisfait|plutôt satisfaite',
		'satisfait|satisfaite',
		'très satisfait|très satisfaite|tout à fait satisfait'
	],
	[
		'very difficult',
		'difficult',
		'somewhat difficult',
		'neither easy nor difficult|neutral',
		'somewhat easy',
		'easy',
		'very easy'
	],
	[
		'très difficile',
		'difficile',
		'plutôt difficile',
		'ni facile ni difficile',
		'plutôt facile',
		'facile',
		'très facile'
	],
	[
		'not at all|none|none at all',
		'a little|slightly',
		'somewhat|moderately|a moderate amount',
		'quite a bit|a lot',
		'very much|extremely|a great deal'
	],
	['pas du tout', 'un peu', 'moyennement', 'assez|beaucoup', 'énormément|extrêmement|tout à fait'],
	[
		'very unfavorably|very unfavourably|very unfavorable',
		'somewhat unfavorably|somewhat unfavourably|unfavorable',
		'neither favorably nor unfavorably (neutral)|neither favorably nor unfavorably|neutral',
		'somewhat favorably|somewhat favourably|favorable',
		'very favorably|very favourably|very favorable'
	],
	['not open at all', 'somewhat not open', 'neutral', 'somewhat open', 'very open'],
	[
		'definitely not|certainly not',
		'probably not|unlikely',
		'maybe|perhaps|neutral',
		'probably|likely',
		'definitely|certainly'
	],
	['no', 'probably not', 'maybe', 'probably', 'yes, definitely!|yes, definitely|definitely'],
	[
		'very unlikely|extremely unlikely',
		'unlikely',
		'somewhat unlikely',
		'neither likely nor unlikely|neutral',
		'somewhat likely',
		'likely',
		'very likely|extremely likely'
	],
	[
		'très mauvaise santé|very poor health',
		'mauvaise santé',
		'santé moyenne',
		'bonne santé',
		'très bonne santé|very good health'
	],
	[
		'less than high school degree|less than high school|no schooling|none',
		'high school degree|high school|high school diploma|secondary',
		'some college or associate degree|some college|associate degree',
		'bachelor degree|bachelor|bachelors degree|undergraduate degree',
		'graduate degree|master degree|masters degree|master',
		'phd|doctorate'
	],
	[
		'aucun|aucune|sans diplôme',
		'primaire',
		'secondaire inférieur',
		'secondaire|secondaire supérieur',
		'supérieur|supérieur court',
		'universitaire|supérieur long'
	],
	['very low', 'low', 'medium|moderate', 'high', 'very high'],
	['très faible', 'faible', 'moyen|moyenne|modéré', 'élevé|fort', 'très élevé|très fort']
];

const placeOf: readonly ReadonlyMap<string, number>[] = SCALES.map(
	(scale) => new Map(scale.flatMap((words, place) => words.split('|').map((word) => [word, place] as const)))
);

const folded = (text: string): string => text.trim().toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ');

/** The labels in the order of a known scale that has them all, each at a point of its own; null when there is none. At least three. */
export function knownOrder(labels: readonly string[]): string[] | null {
	if (labels.length < 3) return null;
	for (const places of placeOf) {
		const at = labels.map((label) => places.get(folded(label)) ?? -1);
		if (at.includes(-1) || new Set(at).size < at.length) continue;
		return labels
			.map((label, index) => ({ label, place: at[index] ?? 0 }))
			.sort((a, b) => a.place - b.place)
			.map(({ label }) => label);
	}
	return null;
}
