import type { Sentences, Warnings } from '#lib/contract/index.ts';
import { french as f } from '../format.ts';

const named = (label: number | string): string =>
	typeof label === 'number' ? f.number(label) : f.quote(label);

/** A count that may not be given, in brackets after the words it belongs to. */
const among = (n: number | undefined): string => (n === undefined ? '' : ` (${f.n(n)})`);

const verdicts: Readonly<Record<string, string>> = {
	appropriate: 'approprié',
	uncertain: 'incertain',
	'uncertain (disagreement)': 'incertain (désaccord)',
	inappropriate: 'inapproprié'
};

const cases = (n: number): string => f.count(n, 'cas', 'cas');
const groups = (n: number): string => f.count(n, 'groupe', 'groupes');
const items = (n: number): string => f.count(n, 'item', 'items');
const lines = (n: number): string => f.count(n, 'ligne', 'lignes');
const columns = (n: number): string => f.count(n, 'colonne', 'colonnes');
const pairs = (n: number): string => f.count(n, 'paire', 'paires');
const values = (n: number): string => f.count(n, 'valeur', 'valeurs');
const categories = (n: number): string => f.count(n, 'catégorie', 'catégories');
const panelists = (n: number): string => f.count(n, 'panéliste', 'panélistes');
const raters = (n: number): string => f.count(n, 'codeur', 'codeurs');

/** What a statistic warns of, or why it is not given, and what to do about it, by the code of the stats room. */
export const warnings: Sentences<Warnings> = {
	'all-equal':
		'Toutes les valeurs sont égales : rien ne varie, et ce qui mesure ou teste une variation ne se calcule pas. Donnez la valeur commune, sans test.',
	'all-in-one-category': ({ field }) =>
		`Toutes les réponses de ${f.quote(field)} tombent dans une seule catégorie : les intervalles simultanés de Sison et Glaz n'existent pas. Prenez ceux de Goodman, ou de Wilson.`,
	'all-tied': ({ n }) =>
		`Toutes les cotes sont ex æquo (${f.n(n)}) : il n'y a aucun ordre à comparer. Donnez la distribution, sans test.`,
	'all-values-equal': ({ n }) =>
		`Les ${values(n)} sont égales : les rangs ne distinguent rien et le test ne se calcule pas. Donnez la valeur commune, sans p.`,
	'alpha-negative': ({ alpha }) =>
		`L'alpha est négatif (${f.number(alpha, 2)}) : des items sont codés à l'envers, ou ne mesurent pas la même chose. Vérifiez leur sens avant de les additionner.`,
	'alpha-undefined': ({ n }) =>
		`Une seule catégorie a servi dans les ${f.count(n, 'unité comparée', 'unités comparées')} : l'alpha de Krippendorff n'est pas défini. Donnez le pourcentage d'accord, et codez aussi des unités qui diffèrent.`,
	'cases-outside': ({ n, outside }) =>
		`${cases(outside)} sur ${f.number(n)} sans valeur ou de poids nul : l'estimation porte sur les autres, l'erreur type garde le plan de sondage entier.`,
	'category-without-target': ({ category, margin }) =>
		`La marge ${f.quote(margin)} n'a pas de cible pour la catégorie ${named(category)}, qui est dans les données. Ajoutez la cible, ou regroupez la catégorie avec une autre.`,
	'cells-not-listed': ({ cells }) =>
		`Ce tableau a ${f.count(cells, 'case', 'cases')} : effectifs théoriques et résidus ne sont pas listés. Regroupez des catégories pour les lire.`,
	'collinear-term': ({ term }) =>
		`Le terme ${f.quote(term)} se déduit exactement des autres : il n'a pas de coefficient à lui. Retirez-le, ou celui dont il dépend.`,
	collinearity: ({ vif }) =>
		`Les prédicteurs se recouvrent beaucoup (facteur d'inflation de la variance jusqu'à ${f.number(vif, 1)}) : leurs coefficients sont instables. Retirez ou réunissez ceux qui disent la même chose.`,
	'consensus-depends-on-base': ({ answers, panel }) =>
		`Le consensus est atteint ou non selon la base : ${f.number(answers)} qui ont répondu, ou ${f.number(panel)} invités. Tenez-vous à la base fixée avant le tour, et donnez les deux.`,
	constant: ({ mean }) =>
		`Les valeurs (ou leurs différences) sont toutes égales à ${f.number(mean)}, aux arrondis près : sans variance, le t n'est pas défini. Donnez l'écart observé, sans p.`,
	'constant-item': ({ item }) =>
		`L'item ${named(item)} reçoit partout la même réponse : il ne mesure aucune différence entre les personnes. Retirez-le de l'échelle et recommencez.`,
	'correlation-at-limit': ({ r }) =>
		`La corrélation est à sa limite (${f.number(r, 2)}) : le maximum de vraisemblance ne se trouve pas, sans doute à cause de cases vides. Lisez l'estimation en deux temps avec prudence, sans intervalle.`,
	'different-cases-per-pair': ({ complete, n }) =>
		`Chaque corrélation garde ses propres cas (seuls ${f.number(complete)} sur ${f.number(n)} sont complets partout) : les n diffèrent d'une case à l'autre. Donnez-les, ou ne gardez que les cas complets.`,
	'disagreement-depends-on-percentiles': ({ type }) =>
		`Le désaccord dépend de la définition des percentiles (ici le type ${f.number(type)} de R) : une autre donne le verdict contraire. Dites laquelle vous prenez.`,
	'distances-do-not-vary':
		'Toutes les valeurs sont à la même distance du centre de leur groupe : le test de Levene ne se calcule pas. Comparez directement les écarts types.',
	empty: ({ field, missing }) =>
		missing
			? `Il n'y a rien à calculer dans ${f.quote(field)} : ${f.count(missing, 'valeur manque', 'valeurs manquent')} et aucune n'est là. Vérifiez la variable et ses codes de valeur manquante.`
			: `Il n'y a rien à calculer : ${f.quote(field)} est vide. Vérifiez la variable et les cas retenus.`,
	'empty-categories': ({ categories: n }) =>
		`${f.count(n, "catégorie déclarée n'a", "catégories déclarées n'ont")} reçu aucune réponse : rien ne s'y estime. Dites-le à côté du résultat.`,
	'empty-category': ({ category, margin }) =>
		`Aucun cas n'est dans la catégorie ${named(category)} de la marge ${f.quote(margin)}, dont la cible n'est pas nulle : aucun poids ne peut l'atteindre. Regroupez-la avec une autre.`,
	'empty-cells': ({ cells }) =>
		`Parmi les ${f.count(cells, 'case', 'cases')} du croisement, certaines sont vides : l'estimation y est fragile. Regroupez des catégories si le sens le permet.`,
	'empty-dropped': ({ columns: across, rows }) =>
		`Sans effectif, donc laissées de côté : ${lines(rows)} et ${columns(across)}. Les degrés de liberté ne les comptent pas.`,
	'equal-risks':
		"Le risque est le même dans les deux groupes : le nombre de sujets à traiter est infini et n'est pas donné. Lisez la différence et son intervalle.",
	'exact-effort-exceeded': ({ n, options }) =>
		options === undefined
			? `Le p exact demanderait un calcul démesuré${among(n)} : il n'est pas fait. Demandez l'approximation, ou un p simulé.`
			: `Pour ${f.count(options, 'option', 'options')}, le p exact demanderait un calcul démesuré : il n'est pas donné. Lisez leur khi-deux.`,
	'extreme-weights': ({ ratio }) =>
		`Le calage étire les poids : le plus fort vaut ${f.number(ratio, 0)} fois le plus faible. Rognez-les, ou regroupez des catégories, et regardez l'effectif efficace.`,
	'factor-with-one-level': ({ factor }) =>
		`Le facteur ${f.quote(factor)} n'a qu'une modalité parmi les cas retenus : il ne peut rien expliquer. Retirez-le, ou vérifiez le filtre.`,
	'few-changes': ({ changed }) =>
		`${f.count(changed, 'personne seulement a', 'personnes seulement ont')} changé de réponse : le khi-deux de McNemar est approximatif. Prenez le p exact ou le mid-p.`,
	'few-experts': ({ experts }) =>
		`${f.count(experts, 'expert a', 'experts ont')} jugé l'item le moins jugé : à moins de trois, seule l'unanimité dépasse le hasard. Demandez l'avis d'autres experts.`,
	'few-objects': ({ n }) =>
		`Avec ${f.count(n, 'objet classé', 'objets classés')}, le khi-deux de Kendall est approximatif : donnez W lui-même, et p comme un ordre de grandeur.`,
	'fitted-zero-or-one': ({ n }) =>
		`Le modèle prédit 0 ou 1 à coup sûr pour certains des ${cases(n)} : un prédicteur sépare presque les réponses, et des coefficients peuvent être démesurés. Croisez-les avec la réponse pour trouver lequel.`,
	'group-empty': ({ group }) =>
		`Le groupe ${f.number(group)} ne compte personne : on ne peut pas le comparer. Retirez-le, ou vérifiez le filtre.`,
	'group-of-one':
		"Un des groupes ne compte qu'un cas : il n'a pas d'écart type à lui, et le test repose tout entier sur l'autre. À lire avec beaucoup de prudence.",
	'group-recognisable': ({ n }) =>
		`Le plus petit groupe compte ${panelists(n)} : on pourrait reconnaître quelqu'un. Ne montrez pas sa distribution hors de l'équipe.`,
	'group-too-small': ({ group, n, needed }) =>
		`Le groupe ${named(group)} compte ${cases(n)} ; il en faut au moins ${f.number(needed)}. Regroupez-le avec un autre, ou laissez-le de côté en le disant.`,
	'group-without-variance': ({ group, n }) =>
		`Dans le groupe ${named(group)}, les ${values(n)} sont égales : un test qui estime la variance de chaque groupe ne se calcule pas. Prenez un test de rangs, ou décrivez ce groupe à part.`,
	'halves-cancel': ({ n }) =>
		`Les deux moitiés de l'échelle vont exactement en sens contraire (${f.n(n)}) : leur fidélité ne se calcule pas. Vérifiez les items à recoder.`,
	'halves-of-unequal-length': ({ items: n }) =>
		`Avec ${items(n)}, les deux moitiés n'ont pas la même longueur : la formule de Spearman et Brown est approchée. Donnez plutôt l'alpha ou l'oméga.`,
	'heywood-case': ({ item, variance }) =>
		`Cas de Heywood : la variance propre de l'item ${named(item)} serait négative (${f.number(variance, 2)}). Un seul facteur ne convient pas, ou l'échantillon est petit ; ne publiez pas cet oméga tel quel.`,
	'icc-negative': ({ icc }) =>
		`Le coefficient intraclasse est négatif (${f.number(icc, 2)}) : les juges s'accordent moins sur un même objet que d'un objet à l'autre. Lisez-le comme une absence de fidélité.`,
	'icc-undefined': ({ n }) =>
		`Rien ne varie entre les ${f.count(n, 'objet', 'objets')} ni entre les juges : le coefficient intraclasse n'est pas défini. Donnez le pourcentage d'accord.`,
	'impossible-under-null':
		"Ce qui est observé ne peut pas arriver si l'hypothèse nulle est vraie : elle est exclue sans calcul. Vérifiez la proportion supposée (0 ou 1).",
	'incomplete-rows-left-out': ({ rows }) =>
		`${f.count(rows, 'ligne incomplète laissée', 'lignes incomplètes laissées')} de côté : le test demande une réponse à chaque colonne. Dites combien, et si ces personnes diffèrent des autres.`,
	'interval-below-estimate': ({ effect }) =>
		`L'intervalle de ${effect === 'cramers-v' ? 'V de Cramér' : f.quote(effect)} est tout entier sous l'estimation, qui est biaisée vers le haut quand le tableau est grand pour l'effectif. Donnez plutôt le V corrigé du biais.`,
	'interval-capped': ({ lower, upper }) =>
		`L'intervalle calculé sort de l'échelle du coefficient (${f.interval(lower, upper, 2)}) : il est arrêté à sa borne. L'effectif est petit pour cette approximation.`,
	'interval-without-width': ({ agreement, n }) =>
		`L'accord est de ${f.percent(agreement)} (${f.n(n)}) : l'erreur type est nulle et l'intervalle réduit à un point. Il ne dit pas que le coefficient est connu sans erreur ; faites coder en double plus d'unités.`,
	'item-against-scale': ({ item, r }) =>
		`L'item ${named(item)} va contre le reste de l'échelle (corrélation ${f.number(r, 2)}). S'il est formulé à l'envers, recodez-le ; sinon, relisez-le.`,
	'items-redundant': ({ items: n, n: people }) =>
		`Parmi les ${items(n)}, certains se déduisent exactement des autres (${f.n(people)}) : le lambda 6 de Guttman ne se calcule pas. Cherchez un item en double, ou un échantillon trop petit pour l'échelle.`,
	'items-without-answers': ({ items: n }) =>
		`${f.count(n, "item n'a été jugé", "items n'ont été jugés")} par personne : les moyennes de l'échelle portent sur les autres.`,
	'judge-ties-everything': ({ judges }) =>
		`${f.count(judges, 'juge met', 'juges mettent')} tous les objets au même rang : rien ne les départage et W en est tiré vers le bas. Donnez aussi W sans ces avis.`,
	'kappa-undefined': ({ agreement, n }) =>
		`Une seule catégorie a servi : l'accord (${f.percent(agreement)}, ${f.n(n)}) est aussi celui que donnerait le hasard, et le kappa n'est pas défini. Donnez le pourcentage d'accord.`,
	'lengths-differ': ({ first, second }) =>
		`Les listes à mettre en regard n'ont pas la même longueur (${f.number(first)} et ${f.number(second)}). Donnez une valeur par cas dans chacune, vide quand elle manque.`,
	'levels-repeated': ({ field }) =>
		`Une catégorie est nommée deux fois dans ${f.quote(field)}. Donnez chacune une fois, dans l'ordre.`,
	'low-expected-counts': ({ least }) =>
		`Le plus petit effectif théorique est de ${f.number(least, 1)}, sous 5 : le khi-deux est approximatif. Préférez le test exact.`,
	'margins-contradict': ({ first, firstTotal, second, secondTotal }) =>
		`Les marges se contredisent : ${named(first)} totalise ${f.number(firstTotal)}, ${named(second)} ${f.number(secondTotal)}. Donnez-les pour la même population.`,
	'measure-constant': ({ mean }) =>
		`L’un des deux groupes, ou l’une des deux mesures, vaut partout ${f.number(mean)} : les tailles d’effet qui divisent par sa dispersion, ou emploient sa corrélation, ne sont pas définies.`,
	'median-between-thirds': ({ manual, median, strict }) =>
		`La médiane (${f.number(median, 1)}) tombe entre deux tiers de l'échelle : ${verdicts[manual] ?? manual} selon le manuel RAND/UCLA, ${verdicts[strict] ?? strict} selon la règle stricte. Dites laquelle vous suivez.`,
	'missing-value': ({ field }) =>
		`Une valeur manque dans ${f.quote(field)}, où chacune est nécessaire. Complétez-la, ou retirez ce cas.`,
	'missing-weight': ({ field }) =>
		`Un cas n'a pas de poids (${f.quote(field)}). Donnez-lui le sien, ou 0 pour le laisser de côté.`,
	'more-successes-than-trials': ({ successes, trials }) =>
		`Il y a plus de réponses comptées (${f.number(successes)}) que de cas (${f.number(trials)}). Vérifiez lequel des deux est la base.`,
	'more-than-base': ({ base, count, group }) =>
		`Dans le groupe ${f.number(group)}, le compte (${f.number(count)}) dépasse la base (${f.number(base)}). Vérifiez lequel des deux est la base.`,
	'negative-count': ({ field }) =>
		`Un effectif de ${f.quote(field)} est négatif. Un effectif est un nombre entier, 0 ou plus.`,
	'negative-ratio-value': ({ field }) =>
		`Une valeur de ${f.quote(field)} est négative : une échelle de rapport commence à 0. Prenez le niveau d'intervalle.`,
	'negative-standard-deviation': ({ field }) =>
		`Un écart type de ${f.quote(field)} est négatif. Vérifiez la colonne d'où il vient.`,
	'negative-target': ({ category, margin }) =>
		`La cible de la catégorie ${named(category)} de ${f.quote(margin)} est négative. Donnez un effectif ou une part, 0 ou plus.`,
	'negative-weight': ({ field }) =>
		`Un poids de ${f.quote(field)} est négatif. Revoyez le calcul des poids : 0 laisse un cas de côté.`,
	'no-answers': "Personne n'a répondu : il n'y a rien à mesurer. Vérifiez le tour et le filtre.",
	'no-complete-case':
		"Aucun cas n'est complet : une analyse des seuls cas complets n'aurait rien. Voyez quelle variable manque le plus, ou imputez.",
	'no-complete-pairs': ({ n }) =>
		`Aucun des ${cases(n)} n'a les deux réponses à comparer. Vérifiez que les deux variables viennent des mêmes personnes.`,
	'no-complete-rows': ({ n }) =>
		`Aucune des ${lines(n)} n'est complète. Retirez la colonne qui manque le plus, ou complétez les données.`,
	'no-error-variance': ({ n }) =>
		`Il ne reste aucune variance d'erreur (${f.n(n)}) : F serait infini. Donnez les valeurs observées, sans p.`,
	'no-interval-under-four-pairs': ({ n }) =>
		`Avec ${pairs(n)}, la corrélation n'a pas d'intervalle : il en faut quatre. Ne concluez rien d'un si petit nombre.`,
	'no-one-changed': ({ n }) =>
		`Personne n'a changé (${f.n(n)}) : le test n'a rien à comparer et ne donne pas de p. Dites simplement qu'aucune réponse n'a bougé.`,
	'no-one-varies': ({ n }) =>
		`Chacun donne partout la même réponse (${f.n(n)}) : le test ne se calcule pas. Donnez les parts, sans p.`,
	'no-pairable-units': ({ n }) =>
		`Aucune des ${f.count(n, 'unité', 'unités')} n'a été codée par deux personnes. Faites coder en double une partie du corpus.`,
	'no-predictor': ({ field }) =>
		`Il n'y a aucun prédicteur (${f.quote(field)}). Choisissez au moins une variable.`,
	'no-priorities': ({ n }) =>
		n === 0
			? "Personne n'a jugé la proposition acceptable : la priorité ne s'est demandée à personne."
			: `${f.count(n, 'personne juge', 'personnes jugent')} la proposition acceptable, aucune n'a donné de priorité. Vérifiez la question.`,
	'no-residual-df': ({ n, parameters }) =>
		`Le modèle estime ${f.count(parameters, 'paramètre', 'paramètres')} sur ${cases(n)} : il passe par chaque point et n'a ni erreur type ni p. Retirez des prédicteurs.`,
	'no-spread': ({ field }) =>
		`Toutes les valeurs de ${f.quote(field)} sont égales : leur écart type est nul. Vérifiez la variable ; il n'y a rien à centrer ni à comparer.`,
	'no-trials': ({ field }) =>
		`La base ${f.quote(field)} est de 0 : une proportion de personne n'existe pas. Vérifiez le filtre.`,
	'no-value-above-median': ({ median }) =>
		`Aucune valeur ne dépasse la médiane commune (${f.number(median)}) : le test de la médiane ne se calcule pas. Prenez le test de Kruskal et Wallis.`,
	'no-values': ({ missing }) =>
		missing > 0
			? `Toutes les valeurs manquent (${f.number(missing)}) : il n'y a rien à décrire. Vérifiez les codes de valeur manquante.`
			: "Il n'y a aucune valeur à décrire. Vérifiez la variable et les cas retenus.",
	'no-variation': ({ n }) =>
		`Une des variables ne varie pas, ou les groupes ne diffèrent en rien${among(n)} : la mesure ou le test n'est pas défini. Regardez les effectifs avant tout autre calcul.`,
	'no-variation-within-groups': ({ n }) =>
		`Dans chaque groupe, toutes les valeurs sont égales (${f.n(n)}) : la variance d'erreur est nulle et F serait infini. Donnez les moyennes, sans p.`,
	'normal-approximation': ({ n }) =>
		`Trop de cas (${f.number(n)}) ou d'ex æquo pour le p exact : c'est l'approximation normale. Dites-le à côté de p.`,
	'not-a-category': ({ field }) =>
		`Une valeur de ${f.quote(field)} n'est ni un mot ni un nombre. Donnez des catégories, vides quand elles manquent.`,
	'not-a-correlation': ({ field }) =>
		`${f.quote(field)} n'est pas une corrélation strictement entre −1 et 1. Vérifiez le séparateur décimal.`,
	'not-a-count': ({ field }) =>
		`Un effectif de ${f.quote(field)} n'est pas un nombre entier. Donnez des comptes de personnes, sans poids ni pourcentages.`,
	'not-a-length': ({ field }) =>
		`${f.quote(field)} n'est pas la longueur d'un texte. Donnez un nombre entier de caractères, au moins 1.`,
	'not-a-level': ({ field }) =>
		`Le niveau de confiance (${f.quote(field)}) est entre 0 et 1, bornes exclues : 0,95 pour 95 %.`,
	'not-a-list': ({ field }) =>
		`Le champ ${f.quote(field)} manque ou n'est pas une liste. Donnez une liste de valeurs.`,
	'not-a-matrix': ({ field }) =>
		`Le champ ${f.quote(field)} n'est pas un tableau. Donnez une liste de lignes.`,
	'not-a-number': ({ field }) =>
		`Le champ ${f.quote(field)} manque, ou contient autre chose qu'un nombre. Donnez des nombres, rien quand ils manquent.`,
	'not-a-percent': ({ field }) => `${f.quote(field)} n'est pas un pourcentage entre 0 et 100.`,
	'not-a-probability': ({ field }) =>
		`Une valeur de ${f.quote(field)} n'est pas une probabilité qui convient ici : entre 0 et 1, et non un pourcentage.`,
	'not-a-range': ({ field, high, low }) =>
		low !== undefined && high !== undefined
			? `Les limites ${f.number(low)} et ${f.number(high)} ne conviennent pas : la première va de 0 à 1, la seconde vaut 1 ou plus, en parts du poids moyen.`
			: `${f.quote(field ?? '')} n'est pas une étendue de l'échelle. Donnez son premier et son dernier point, dans cet ordre.`,
	'not-a-scale': ({ field }) =>
		`L'échelle déclarée ne tient pas (${f.quote(field)}) : donnez chaque point une fois, ou un premier point sous le dernier.`,
	'not-a-span': ({ field }) =>
		`Un passage de ${f.quote(field)} n'est pas une paire début, fin de nombres entiers, le début avant la fin.`,
	'not-a-tick': ({ field }) =>
		`Une valeur de ${f.quote(field)} n'est ni 0 ni 1. Donnez 1 pour une case cochée, 0 sinon, rien quand la réponse manque.`,
	'not-an-object': ({ field }) =>
		`Le champ ${f.quote(field)} manque ou n'est pas un objet JSON, des noms avec leurs valeurs.`,
	'not-an-option': ({ field, options }) =>
		`${f.quote(field)} n'a pas une des valeurs possibles. Choisissez : ${options}.`,
	'not-converged': ({ n }) =>
		`Le calcul n'arrive à aucune solution stable (${f.n(n)}). Simplifiez le modèle, ou vérifiez des items presque identiques.`,
	'not-enough-groups': ({ field }) => `Il faut au moins deux groupes dans ${f.quote(field)}.`,
	'not-finite': ({ field }) =>
		`Une valeur de ${f.quote(field)} est infinie ou n'est pas un nombre. Rendez-la vide si elle manque.`,
	'not-full-rankings': ({ panelists: n }) =>
		`${f.count(n, "panéliste n'a", "panélistes n'ont")} pas classé tous les items de 1 au dernier : leurs rangs pèsent autrement que ceux des autres. Vérifiez la saisie.`,
	'not-percentiles': ({ p30, p70 }) =>
		`Les percentiles ${f.number(p30)} et ${f.number(p70)} ne conviennent pas : sur l'échelle de 1 à 9, le 30e ne dépasse pas le 70e.`,
	'not-proof-of-stability': ({ n, p }) =>
		`Ce test ne montre pas de changement (${f.p(p)}, ${f.n(n)}), mais ne prouve pas la stabilité : donnez d'abord la part de ceux qui ont changé.`,
	'not-square': ({ field }) =>
		`Le tableau ${f.quote(field)} n'est pas carré : les mêmes catégories, dans le même ordre, en lignes et en colonnes.`,
	'not-two-by-two': ({ columns: across, rows }) =>
		`Ce tableau a ${lines(rows)} et ${columns(across)} ; la mesure demande 2 sur 2. Regroupez des catégories, ou choisissez une autre mesure.`,
	'not-two-groups': ({ groups: n }) =>
		`La comparaison demande deux groupes ; il y en a ${f.number(n)}. Choisissez-en deux, ou un test pour plusieurs groupes.`,
	'not-zero-or-one': ({ field }) =>
		`La réponse ${f.quote(field)} a d'autres valeurs que 0 et 1. Recodez-la : 1 pour l'événement, 0 sinon.`,
	'nothing-ticked':
		"Personne n'a coché la moindre case : la base des répondants est vide. Vérifiez la question et le codage.",
	'odds-ratio-unbounded':
		"Une case vide rend le rapport de cotes, ou une borne de son intervalle, nul ou infini. Donnez les effectifs, et l'autre borne.",
	'off-scale': ({ category }) =>
		`La valeur ${named(category)} n'est pas sur l'échelle déclarée : sans doute un code de valeur manquante (98, 99). Déclarez-le manquant, ou corrigez l'échelle.`,
	'one-category': ({ field }) =>
		`Il n'y a qu'une catégorie dans ${f.quote(field)} : une répartition en demande deux au moins.`,
	'one-sided-needs-two-by-two': ({ columns: across, rows }) =>
		`Un test unilatéral n'a de sens que sur un tableau 2 sur 2 ; celui-ci a ${lines(rows)} et ${columns(across)}. Demandez le test bilatéral.`,
	'one-value': "Il n'y a qu'une valeur : elle se donne telle quelle, sans écart type ni intervalle.",
	'only-one-group': ({ columns: across, rows }) =>
		`Il reste ${lines(rows)} et ${columns(across)} avec des cas : sans deux groupes et deux réponses, il n'y a pas d'association à tester.`,
	'order-not-declared': ({ field }) =>
		`Les catégories de ${f.quote(field)} sont des mots : leur ordre ne se devine pas. Donnez-les de la plus basse à la plus haute (levels).`,
	'outcome-constant': ({ n, value }) =>
		`La réponse vaut ${named(value)} dans les ${cases(n)} : il n'y a rien à prédire. Vérifiez le codage et le filtre.`,
	'outside-domain':
		"Par endroits, la fonction n'est pas définie pour ces arguments (degrés de liberté, forme ou probabilité hors du domaine) : la place reste vide. Vérifiez-les.",
	'p-below-smallest': () =>
		`p est plus petit que tout nombre que l'ordinateur représente : écrivez p < ${f.number(0.001, 3)}, jamais p = 0.`,
	'p-printed-as-zero': () =>
		`Un des p donnés vaut exactement 0 : un logiciel l'a arrondi. Donnez-le avec plus de décimales, et écrivez p < ${f.number(0.001, 3)}.`,
	'p-simulated': ({ options, replicates, se, seed }) =>
		options !== undefined
			? `Pour ${f.count(options, 'option', 'options')}, p est simulé : le calcul exact était hors de portée. Dites-le à côté du résultat.`
			: `p est simulé${replicates === undefined ? '' : ` sur ${f.count(replicates, 'tirage', 'tirages')}`}${seed === undefined ? '' : `, graine ${seed}`}${se === undefined ? '' : `, erreur type ${f.number(se, 4)}`} : le calcul exact était hors de portée. Donnez ces chiffres avec p.`,
	'paired-only': ({ first, n, second }) =>
		`Seuls comptent les ${panelists(n)} qui ont répondu aux deux tours (${f.number(first)} au premier, ${f.number(second)} au second). Donnez les trois nombres.`,
	'pairs-without-change': ({ pairs: n }) =>
		`${f.count(n, "paire de catégories n'a", "paires de catégories n'ont")} vu personne passer de l'une à l'autre : elles n'ajoutent pas de degré de liberté.`,
	'pairs-without-variation': ({ pairs: n }) =>
		`${f.count(n, 'comparaison', 'comparaisons')} entre groupes où tous, ou personne, ont répondu oui : sans variation, pas de p, et elles ne comptent pas dans la correction.`,
	'panel-size-outside-manual': ({ from, panel, to }) =>
		`Le manuel RAND/UCLA ne donne de seuils que pour ${f.interval(from, to)} panélistes ; ici ${f.number(panel)}. Donnez l'IPRAS, qui vaut pour toute taille.`,
	'perfect-correlation': ({ n }) =>
		`La corrélation est parfaite (${f.n(n)}) : p et intervalle ne veulent rien dire. Vérifiez qu'une variable n'est pas calculée à partir de l'autre.`,
	'perfect-fit': ({ n }) =>
		`Le modèle tombe exactement sur les ${values(n)} : les résidus ne sont que des arrondis. Vérifiez que la réponse n'est pas calculée à partir d'un prédicteur.`,
	'population-below-sample': ({ n, population }) =>
		`La population (${f.number(population)}) est plus petite que l'échantillon (${f.number(n)}). Vérifiez les deux nombres.`,
	'population-smaller-than-sample': ({ population, stratum }) =>
		`Dans la strate ${named(stratum)}, la population (${f.number(population)}) est plus petite que l'échantillon. Vérifiez les effectifs de population.`,
	'population-varies-in-stratum': ({ stratum }) =>
		`La strate ${named(stratum)} reçoit plusieurs tailles de population. Donnez la même à tous ses cas.`,
	'priority-without-acceptance': ({ panelists: n }) =>
		`${f.count(n, 'panéliste donne', 'panélistes donnent')} une priorité sans juger la proposition acceptable : ces priorités sont laissées de côté. Vérifiez le questionnaire.`,
	'proportion-at-limit': ({ n }) =>
		`La proportion est de 0 ou de 100 % (${f.n(n)}) : cet intervalle n'y est pas défini. Demandez celui de Wilson ou de Clopper et Pearson (beta).`,
	'proportions-do-not-sum-to-1': ({ sum }) =>
		`Les proportions attendues font ${f.number(sum, 4)} et non 1. Complétez-les, ou divisez chacune par leur somme.`,
	prorated: ({ missing }) =>
		`${f.count(missing, 'réponse manquante remplacée', 'réponses manquantes remplacées')} par la moyenne des autres items de la personne. Dites la règle suivie.`,
	'raking-not-converged': ({ error, iterations }) =>
		`Après ${f.count(iterations, 'itération', 'itérations')}, le calage laisse un écart de ${f.number(error, 4)} avec les marges : elles ne peuvent pas être atteintes ensemble. Regroupez des catégories ou retirez une marge.`,
	'rater-constant': ({ agreement, n }) =>
		`Un codeur n'a utilisé qu'une catégorie (accord ${f.percent(agreement)}, ${f.n(n)}) : le kappa est alors nul, ou presque, quel que soit l'accord. Donnez aussi l'accord, et l'AC1 de Gwet.`,
	'raters-differ': ({ least, most }) =>
		`Les unités n'ont pas toutes le même nombre de codeurs (de ${f.number(least)} à ${f.number(most)}). Prenez l'alpha de Krippendorff, qui l'accepte.`,
	'rows-differ': ({ field }) =>
		`Les lignes de ${f.quote(field)} n'ont pas toutes la même longueur. Laissez vide une case qui manque, sans la retirer.`,
	'scale-not-declared': ({ categories: n }) =>
		`L'échelle n'est pas déclarée : les poids reposent sur les ${categories(n)} rencontrées, et un point que personne n'a choisi change le résultat. Déclarez tous les points (levels).`,
	separation: ({ n }) =>
		`Un prédicteur sépare parfaitement les réponses (${f.n(n)}) : ses coefficients iraient à l'infini. Croisez-le avec la réponse ; regroupez ses modalités, ou retirez-le.`,
	'several-modes': ({ modes }) =>
		`${f.count(modes, 'valeur est', 'valeurs sont')} à égalité la plus fréquente : il n'y a pas un mode unique. Donnez-les toutes, ou la médiane.`,
	'single-unit-stratum': ({ stratum }) =>
		`La strate ${named(stratum)} ne compte qu'une unité : sa variance ne s'estime pas. Réunissez-la avec une strate voisine.`,
	'small-expected-counts': ({ cells, groups: low, percent, smallest }) =>
		low !== undefined
			? `Dans ${groups(low)}, un effectif théorique est sous 5 : le khi-deux est approximatif. Prenez un test exact, ou regroupez.`
			: `${cells === undefined ? 'Des effectifs théoriques sont' : f.count(cells, 'effectif théorique est', 'effectifs théoriques sont')} sous 5${percent === undefined ? '' : ` (${f.percent(percent / 100)} des cases)`}${smallest === undefined ? '' : `, le plus petit ${f.number(smallest, 1)}`} : le khi-deux est approximatif. Prenez le test exact, ou regroupez des catégories.`,
	'small-groups': ({ smallest }) =>
		`Le plus petit groupe compte ${cases(smallest)} : sous 5, le p par khi-deux est approximatif. Lisez surtout l'effet et les données.`,
	'span-outside-text': ({ end, field, length, start }) =>
		`Un passage de ${f.quote(field)} (de ${f.number(start)} à ${f.number(end)}) sort du texte, long de ${f.count(length, 'caractère', 'caractères')}. Vérifiez le document et l'unité des positions.`,
	'sphericity-doubtful': ({ p }) =>
		`La sphéricité est douteuse (test de Mauchly, ${f.p(p)}) : lisez le p corrigé de Greenhouse et Geisser ou de Huynh et Feldt.`,
	'sphericity-untested': ({ conditions, n }) =>
		`Avec ${lines(n)} pour ${f.count(conditions, 'condition', 'conditions')}, la sphéricité ne se teste pas. Lisez le p corrigé de Greenhouse et Geisser.`,
	'stratum-too-small': ({ n, needed }) =>
		`Une strate compte ${cases(n)} ; il en faut au moins ${f.number(needed)}. Réunissez-la avec une voisine, ou laissez-la de côté.`,
	'ties-no-exact':
		"Il y a des ex æquo ou des différences nulles : R ne donne alors pas de p exact, et celui-ci est l'approximation normale. Le p exact par permutation s'obtient à part.",
	'too-few-categories': ({ categories: n, needed }) =>
		`Il y a ${categories(n)} parmi les réponses ; il en faut au moins ${f.number(needed)}.`,
	'too-few-complete-rows': ({ n, needed }) =>
		`${f.count(n, 'ligne complète', 'lignes complètes')} ; il en faut au moins ${f.number(needed)}. Retirez la colonne qui manque le plus, ou complétez les données.`,
	'too-few-conditions': ({ conditions, needed }) =>
		`${f.count(conditions, 'condition', 'conditions')} ; il en faut au moins ${f.number(needed)} pour comparer les mêmes personnes.`,
	'too-few-for-shape': ({ n }) =>
		`Avec ${values(n)}, l'asymétrie ou l'aplatissement ne se calcule pas : il en faut quatre. Donnez les valeurs elles-mêmes.`,
	'too-few-groups': ({ groups: n, needed }) =>
		`Il reste ${groups(n)} ; la comparaison en demande au moins ${f.number(needed)}. Vérifiez le filtre et les valeurs manquantes.`,
	'too-few-items': ({ items: n, needed }) =>
		`L'échelle a ${items(n)} ; il en faut au moins ${f.number(needed)}.`,
	'too-few-items-answered': ({ cases: n }) =>
		`${f.count(n, "personne n'a", "personnes n'ont")} pas répondu à assez d'items : sans score, elles sortent des analyses qui suivent. Dites la règle et leur nombre.`,
	'too-few-pairs': ({ n, needed }) =>
		`${f.count(n, 'paire complète', 'paires complètes')} ; il en faut au moins ${f.number(needed)}. Voyez laquelle des variables manque.`,
	'too-few-questions': ({ n, needed }) =>
		`${f.count(n, 'question', 'questions')} ; la comparaison en demande au moins ${f.number(needed)}.`,
	'too-few-raters': ({ raters: n }) =>
		`${raters(n)} : un accord se mesure entre deux codeurs ou juges au moins.`,
	'too-few-replicates': ({ needed, replicates }) =>
		`${f.count(replicates, 'tirage demandé', 'tirages demandés')} ; il en faut au moins ${f.number(needed)}, et 2 000 pour un intervalle.`,
	'too-few-to-compare': ({ items: n, panelists: judges }) =>
		`Avec ${panelists(judges)} et ${items(n)}, l'accord sur le classement ne se mesure pas : il en faut deux de chaque.`,
	'too-few-values': ({ field, n, needed }) =>
		`${field === undefined ? 'Il y a' : `${f.quote(field)} a`} ${values(n)} ; il en faut au moins ${f.number(needed)}. Vérifiez le filtre et les valeurs manquantes.`,
	'too-many-categories': ({ categories: n, most }) =>
		`${f.number(n)} catégories ou combinaisons de catégories, pour ${f.number(most)} au plus : est-ce bien une variable de catégories ? Regroupez-les.`,
	'too-many-columns': ({ columns: n, most }) =>
		`${columns(n)}, pour ${f.number(most)} au plus. Choisissez celles qui servent.`,
	'too-many-factors': ({ factors, most }) =>
		`${f.count(factors, 'facteur', 'facteurs')}, pour ${f.number(most)} au plus : leurs interactions ne se liraient plus. Retirez-en.`,
	'too-many-groups': ({ groups: n, most }) =>
		`${groups(n)}, pour ${f.number(most)} au plus dans des comparaisons deux à deux. Regroupez-les, ou contentez-vous du test global.`,
	'too-many-items': ({ items: n, most }) =>
		`${items(n)}, pour ${f.number(most)} au plus. Analysez l'échelle par sous-échelles.`,
	'too-many-values': ({ field, most }) =>
		`${f.quote(field)} dépasse ${f.number(most)} valeurs, plus que ce calcul n'accepte. Tirez-en un échantillon, ou faites-le par parties.`,
	'undeclared-answers': ({ count }) =>
		`${f.count(count, 'réponse est', 'réponses sont')} hors des catégories déclarées et laissées de côté. Déclarez-les, ou déclarez-les manquantes.`,
	'units-dropped': ({ dropped, n }) =>
		`${f.count(dropped, 'unité', 'unités')} sur ${f.number(n)} n'ont qu'un codage ou aucun : elles ne disent rien de l'accord et sont laissées de côté.`,
	'unknown-case': ({ id }) =>
		`Il n'y a pas de cas de référence ${f.quote(id)}. La liste : tamis stats --list.`,
	'value-too-large': ({ most }) =>
		`Un nombre dépasse 10 à la puissance ${f.number(Math.log10(most), 0)} : son carré ne se calcule plus. Changez d'unité, ou cherchez une erreur de saisie.`,
	'values-not-positive':
		"Une valeur est nulle ou négative : les moyennes géométrique et harmonique n'existent pas. Donnez la médiane ou la moyenne rognée.",
	'values-too-large':
		"Les valeurs sont trop grandes pour que leur variance se calcule. Changez d'unité, ou cherchez une erreur de saisie.",
	'variance-ignores-ties':
		'La variance demandée ne tient pas compte des ex æquo, et il y en a : p est un peu trop grand. Prenez la variance corrigée.',
	'weight-not-positive': ({ field }) =>
		`Un poids de ${f.quote(field)} est nul ou négatif ; ce modèle n'en veut que de positifs. Retirez ces cas.`,
	'weights-all-zero': ({ field }) =>
		`Tous les poids de ${f.quote(field)} sont nuls : il ne reste personne. Vérifiez la variable de poids.`,
	'weights-read-as-head-counts': ({ n, sum }) =>
		`Les poids sont lus comme des effectifs, à la manière de SPSS : ${cases(n)} en deviennent ${f.number(sum)}, et p en dépend. À ne prendre que pour retrouver une table de SPSS ; publiez le test selon le plan de sondage.`,
	'zero-cell-half-added':
		'Une case est vide : 0,5 est ajouté à chacune pour les logarithmes et leurs intervalles. Donnez aussi les effectifs bruts.',
	'zeros-dropped': ({ zeros }) =>
		`${f.count(zeros, 'différence nulle écartée', 'différences nulles écartées')}, selon la règle de Wilcoxon : n est celui des personnes qui ont changé.`,
	'zeros-ranked': ({ zeros }) =>
		`${f.count(zeros, 'différence nulle classée', 'différences nulles classées')} puis laissées sans signe, selon la règle de Pratt. Dites-le : SPSS et jamovi les écartent.`
};
