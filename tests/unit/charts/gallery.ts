import {
	bars,
	boxes,
	divergingToken,
	dotRows,
	funnel,
	groupedBars,
	heatMap,
	histogram,
	likert,
	scatter,
	slopes,
	stackedBars,
	type Scene
} from '#lib/charts/index.ts';

/** Every chart on fixed, fictional data: what the gallery test compares and a person looks at. */

const words = (title: string) => ({
	title,
	description: `${title}. n = 447.`,
	notes: [
		'447 personnes au travail. Les parts sont arrondies : leur somme peut différer de 100 %.',
		'Données fictives.'
	]
});
const percent = (share: number): string => {
	if (share > 0 && share < 0.005) return '< 1\u00a0%';
	return `${Math.round(share * 100)}\u00a0%`;
};

const points = ['Pas du tout', 'Plutôt non', 'Ni l’un ni l’autre', 'Plutôt oui', 'Tout à fait'];
const answers: readonly [string, readonly number[], string][] = [
	['La pression mentale est trop forte', [0.03, 0.07, 0.18, 0.38, 0.34], '3\u00a0%'],
	['La charge physique de mon travail est trop lourde', [0.04, 0.09, 0.25, 0.34, 0.28], '2\u00a0%'],
	[
		'Mon employeur adapte mon poste quand il le faut, même sans certificat du médecin du travail',
		[0.28, 0.27, 0.14, 0.23, 0.08],
		'7\u00a0%'
	],
	['Mes horaires me laissent récupérer', [0.22, 0.31, 0.19, 0.19, 0.09], '2\u00a0%'],
	['Un énoncé dont un seul point est choisi', [0, 0, 0, 0.02, 0.98], '0\u00a0%'],
	['Un énoncé dont une part est infime', [0.003, 0.017, 0.03, 0.05, 0.9], '1\u00a0%']
];
const likertRows = answers.map(([name, shares, apart]) => ({
	name,
	n: '431',
	shares,
	labels: shares.map((share) => percent(share).replace('\u00a0%', '')),
	told: shares.map((share, point) => `${name}, ${points[point] ?? ''} : ${percent(share)}`),
	apart
}));
const likertWords = { ...words('Conditions de travail'), n: 'n', apart: 'Ne sait pas' };
const codes: readonly [string, number, number][] = [
	['Épuisement', 0.44, 0],
	['Manque de temps pour les soins qui demandent que l’on s’assoie', 0.31, 1],
	['Éloignement', 0.12, 2],
	['Solitude', 0.004, 3]
];
const interval = (value: number, half = 0.05) => ({ lower: Math.max(0, value - half), upper: value + half });
const items = [
	'Un médecin pour chaque médecin',
	'Supervision collective',
	'Plafond de garde',
	'Ligne d’écoute',
	'Secrétariat partagé',
	'Congé de formation'
];

const charts: Readonly<Record<string, () => Scene>> = {
	'likert-centre': () => likert({ points, neutral: 2, neutralAt: 'centre', rows: likertRows }, likertWords),
	'likert-side': () => likert({ points, neutral: 2, neutralAt: 'side', rows: likertRows }, likertWords),
	'likert-out': () => likert({ points, neutral: 2, neutralAt: 'out', rows: likertRows }, likertWords),
	bars: () =>
		bars(
			codes.map(([name, value, colour]) => ({
				name,
				value,
				colour,
				text: percent(value),
				told: `${name} : ${percent(value)}`
			})),
			words('Segments par code')
		),
	'bars-interval': () =>
		bars(
			codes.map(([name, value]) => ({
				name,
				value,
				text: percent(value),
				told: `${name} : ${percent(value)}`,
				interval: interval(value)
			})),
			words('Plaintes de santé')
		),
	'grouped-bars': () =>
		groupedBars(
			{
				groups: ['Femmes', 'Hommes'],
				rows: codes.map(([name, value]) => ({
					name,
					bars: [value, value * 0.7].map((one) => ({
						value: one,
						text: percent(one),
						told: `${name} : ${percent(one)}`,
						interval: interval(one, 0.04)
					}))
				}))
			},
			words('Plaintes de santé par sexe')
		),
	'stacked-bars': () =>
		stackedBars(
			{
				parts: points,
				rows: likertRows.map(({ name, n, shares, labels, told }) => ({ name, n, shares, labels, told })),
				fill: divergingToken
			},
			{ ...words('Conditions de travail, barres empilées'), n: 'n' }
		),
	'dot-rows': () =>
		dotRows(
			{
				series: [''],
				rows: items.map((name, index) => ({
					name,
					n: '59',
					dots: [
						{
							value: 8 - index,
							box: { q1: 6.5 - index, q3: 9 - index },
							told: `${name} : médiane ${8 - index}`
						}
					]
				})),
				domain: [1, 9],
				threshold: { value: 7, name: 'seuil' }
			},
			{ ...words('Médiane et intervalle interquartile'), n: 'n', axis: 'Priorité (1 à 9)', tick: String }
		),
	dumbbell: () =>
		dotRows(
			{
				series: ['2020', '2024'],
				rows: items.map((name, index) => ({
					name,
					n: '952',
					dots: [
						{ value: 0.3 + index / 20, told: `${name}, 2020` },
						index === 3 ? null : { value: 0.45 + index / 25, told: `${name}, 2024` }
					]
				})),
				joined: true
			},
			{ ...words('De 2020 à 2024'), n: 'n', axis: 'Part des répondants', tick: percent }
		),
	slopes: () =>
		slopes(
			{
				moments: ['Tour 1', 'Tour 2'],
				rows: items.map((name, index) => ({
					name,
					values: [0.5 + index / 50, index === 2 ? null : 0.62 + ((index * 7) % 5) / 40],
					texts: [percent(0.5 + index / 50), percent(0.62 + ((index * 7) % 5) / 40)],
					told: name,
					marked: index % 2 === 0
				}))
			},
			words('Acceptabilité d’un tour à l’autre')
		),
	histogram: () =>
		histogram(
			{
				bins: [2, 5, 9, 14, 22, 31, 28, 17, 8, 3].map((count, index) => ({
					from: index,
					to: index + 1,
					count,
					told: `${index} à ${index + 1} : ${count}`
				})),
				density: [1, 4, 8, 14, 22, 29, 27, 17, 8, 3, 1].map((y, x) => ({ x, y })),
				mark: { value: 5.4, name: 'moyenne 5,4' }
			},
			{
				...words('Capacité de travail'),
				x: 'Capacité de travail (0 à 10)',
				y: 'Répondants',
				tick: String,
				count: String
			}
		),
	boxes: () =>
		boxes(
			items.slice(0, 4).map((name, index) => ({
				name,
				n: String(40 + index),
				low: 1 + index / 2,
				q1: 3 + index / 2,
				median: 4 + index / 2,
				q3: 6 + index / 2,
				high: 8 + index / 2,
				outliers: index === 1 ? [0.2, 11.5] : [],
				told: `${name} : médiane ${4 + index / 2}`
			})),
			{ ...words('Capacité de travail par groupe'), n: 'n', axis: 'Score', tick: String }
		),
	scatter: () =>
		scatter(
			{
				points: Array.from({ length: 60 }, (_, index) => ({
					x: 55 + (index % 11),
					y: 8 - (index % 11) * 0.3 + ((index * 37) % 19) / 10,
					told: `Répondant ${index}`
				})),
				trend: [55, 60, 65].map((x) => ({
					x,
					y: 9 - (x - 55) * 0.3,
					lower: 8.5 - (x - 55) * 0.3,
					upper: 9.5 - (x - 55) * 0.3
				}))
			},
			{
				...words('Capacité de travail et âge'),
				x: 'Âge (années)',
				y: 'Capacité',
				xTick: String,
				yTick: String
			}
		),
	quadrants: () =>
		scatter(
			{
				points: items.concat(items.map((name) => `${name} bis`)).map((name, index) => ({
					x: 0.45 + ((index * 13) % 12) / 24,
					y: 3 + ((index * 5) % 12) / 2.2,
					told: name,
					name
				})),
				quadrants: {
					x: 0.75,
					y: 7,
					names: ['Prioritaire, à discuter', 'À retenir', 'À écarter', 'Admis, peu urgent']
				},
				xDomain: [0.4, 1],
				yDomain: [1, 9]
			},
			{
				...words('Acceptabilité et priorité'),
				x: 'Acceptable (part des réponses)',
				y: 'Priorité (médiane)',
				xTick: percent,
				yTick: String
			}
		),
	'heat-map': () =>
		heatMap(
			{
				rows: codes.map(([name]) => name),
				columns: ['Médecin', 'Infirmière', 'Kinésithérapeute', 'Accueil et secrétariat'],
				cells: codes.map(([name], row) =>
					[0, 1, 2, 3].map((column) => {
						const count = (row * 7 + column * 5) % 13;
						return {
							text: String(count),
							told: `${name} : ${count}`,
							share: count === 0 ? null : count / 12
						};
					})
				)
			},
			words('Thèmes par profession')
		),
	'heat-map-residuals': () =>
		heatMap(
			{
				rows: ['Faible', 'Moyenne', 'Forte'],
				columns: ['Non', 'Ni l’un ni l’autre', 'Oui'],
				cells: [
					[-3.1, 0.4, 2.8],
					[0.2, 0.1, -0.3],
					[3.4, -0.5, -3.2]
				].map((row) =>
					row.map((r) => ({ text: r.toFixed(1).replace('.', ','), told: String(r), share: (r + 4) / 8 }))
				),
				fill: (share) => divergingToken(Math.round(share * 8), 9)
			},
			words('Résidus ajustés')
		),
	funnel: () =>
		funnel(
			[27, 26, 21, 8, 7].map((count, index) => ({
				name: ['Invités', 'Présents', 'Répondants', 'Relances', 'Complets'][index] ?? '',
				count,
				text: String(count),
				share: percent(count / 27),
				told: `${count} sur 27`
			})),
			{ ...words('De l’invitation à la réponse'), share: 'du début' }
		)
};

export const gallery: readonly (readonly [string, () => Scene])[] = Object.entries(charts);
