import type { Sentences, Warnings } from '#lib/contract/index.ts';
import { english as f } from '../format.ts';

const named = (label: number | string): string =>
	typeof label === 'number' ? f.number(label) : f.quote(label);

/** A count that may not be given, in brackets after the words it belongs to. */
const among = (n: number | undefined): string => (n === undefined ? '' : ` (${f.n(n)})`);

const cases = (n: number): string => f.count(n, 'case', 'cases');
const groups = (n: number): string => f.count(n, 'group', 'groups');
const items = (n: number): string => f.count(n, 'item', 'items');
const lines = (n: number): string => f.count(n, 'row', 'rows');
const columns = (n: number): string => f.count(n, 'column', 'columns');
const values = (n: number): string => f.count(n, 'value', 'values');
const categories = (n: number): string => f.count(n, 'category', 'categories');
const panelists = (n: number): string => f.count(n, 'panelist', 'panelists');

/** What a statistic warns of, or why it is not given, and what to do about it, by the code of the stats room. */
export const warnings: Sentences<Warnings> = {
	'all-equal':
		'All values are equal: nothing varies, and what measures or tests a variation cannot be computed. Report the common value, without a test.',
	'all-in-one-category': ({ field }) =>
		`All answers of ${f.quote(field)} fall in one category: the simultaneous intervals of Sison and Glaz do not exist. Take those of Goodman, or Wilson's.`,
	'all-tied': ({ n }) =>
		`All ratings are tied (${f.n(n)}): there is no order to compare. Report the distribution, without a test.`,
	'all-values-equal': ({ n }) =>
		`The ${values(n)} are equal: ranks tell nothing apart and the test cannot be computed. Report the common value, without p.`,
	'alpha-negative': ({ alpha }) =>
		`Alpha is negative (${f.number(alpha, 2)}): some items are keyed the other way round, or do not measure the same thing. Check their direction before adding them up.`,
	'alpha-undefined': ({ n }) =>
		`Only one category was used in the ${f.count(n, 'unit compared', 'units compared')}: Krippendorff's alpha is not defined. Report the percentage of agreement, and code units that differ as well.`,
	'cases-outside': ({ n, outside }) =>
		`${cases(outside)} of ${f.number(n)} without a value or of zero weight: the estimate rests on the others, the standard error keeps the whole sampling design.`,
	'category-without-target': ({ category, margin }) =>
		`The margin ${f.quote(margin)} has no target for the category ${named(category)}, which is in the data. Add the target, or merge the category with another.`,
	'cells-not-listed': ({ cells }) =>
		`This table has ${f.count(cells, 'cell', 'cells')}: expected counts and residuals are not listed. Merge categories to read them.`,
	'collinear-term': ({ term }) =>
		`The term ${f.quote(term)} follows exactly from the others: it has no coefficient of its own. Take it out, or the one it depends on.`,
	collinearity: ({ vif }) =>
		`The predictors overlap a great deal (variance inflation factor up to ${f.number(vif, 1)}): their coefficients are unstable. Take out or combine those that say the same.`,
	'consensus-depends-on-base': ({ answers, panel }) =>
		`Consensus is reached or not depending on the base: ${f.number(answers)} who answered, or ${f.number(panel)} invited. Keep to the base fixed before the round, and report both.`,
	constant: ({ mean }) =>
		`The values (or their differences) all equal ${f.number(mean)}, rounding apart: without variance t is not defined. Report the difference observed, without p.`,
	'constant-item': ({ item }) =>
		`Item ${named(item)} gets the same answer everywhere: it measures no difference between people. Take it out of the scale and start again.`,
	'correlation-at-limit': ({ r }) =>
		`The correlation is at its limit (${f.number(r, 2)}): the maximum of the likelihood cannot be found, probably because of empty cells. Read the two-step estimate with caution, without an interval.`,
	'different-cases-per-pair': ({ complete, n }) =>
		`Each correlation keeps its own cases (only ${f.number(complete)} of ${f.number(n)} are complete throughout): n differs from cell to cell. Report them, or keep complete cases only.`,
	'disagreement-depends-on-percentiles': ({ type }) =>
		`The disagreement depends on how percentiles are defined (here R's type ${f.number(type)}): another gives the opposite verdict. Say which one you take.`,
	'distances-do-not-vary':
		"All values are at the same distance from the centre of their group: Levene's test cannot be computed. Compare the standard deviations themselves.",
	empty: ({ field, missing }) =>
		missing
			? `There is nothing to compute in ${f.quote(field)}: ${f.count(missing, 'value is missing', 'values are missing')} and none is there. Check the variable and its missing codes.`
			: `There is nothing to compute: ${f.quote(field)} is empty. Check the variable and the cases kept.`,
	'empty-categories': ({ categories: n }) =>
		`${f.count(n, 'declared category has', 'declared categories have')} no answer: nothing is estimated there. Say so beside the result.`,
	'empty-category': ({ category, margin }) =>
		`No case is in the category ${named(category)} of the margin ${f.quote(margin)}, whose target is not zero: no weight can reach it. Merge it with another.`,
	'empty-cells': ({ cells }) =>
		`Among the ${f.count(cells, 'cell', 'cells')} of the cross-classification some are empty: the estimate is fragile there. Merge categories where the meaning allows it.`,
	'empty-dropped': ({ columns: across, rows }) =>
		`Without counts, so left out: ${lines(rows)} and ${columns(across)}. The degrees of freedom do not count them.`,
	'equal-risks':
		'The risk is the same in both groups: the number needed to treat is infinite and is not given. Read the difference and its interval.',
	'exact-effort-exceeded': ({ n, options }) =>
		options === undefined
			? `The exact p would take an unreasonable effort${among(n)}: it is not computed. Ask for the approximation, or a simulated p.`
			: `For ${f.count(options, 'option', 'options')} the exact p would take an unreasonable effort: it is not given. Read their chi-square.`,
	'extreme-weights': ({ ratio }) =>
		`Raking stretches the weights: the largest is ${f.number(ratio, 0)} times the smallest. Trim them, or merge categories, and look at the effective sample size.`,
	'factor-with-one-level': ({ factor }) =>
		`The factor ${f.quote(factor)} has a single level among the cases kept: it can explain nothing. Take it out, or check the filter.`,
	'few-changes': ({ changed }) =>
		`Only ${f.count(changed, 'person', 'people')} changed their answer: McNemar's chi-square is approximate. Take the exact p or the mid-p.`,
	'few-experts': ({ experts }) =>
		`The item judged least was judged by ${f.count(experts, 'expert', 'experts')}: with fewer than three, only unanimity goes beyond chance. Ask more experts.`,
	'few-objects': ({ n }) =>
		`With ${f.count(n, 'object', 'objects')} to rank, Kendall's chi-square is approximate: report W itself, and p as an order of magnitude.`,
	'fitted-zero-or-one': ({ n }) =>
		`The model predicts 0 or 1 for certain in some of the ${cases(n)}: a predictor nearly separates the answers, and coefficients may be out of all proportion. Cross them with the answer to find which.`,
	'group-empty': ({ group }) =>
		`Group ${f.number(group)} holds no one: it cannot be compared. Take it out, or check the filter.`,
	'group-of-one':
		'One of the groups is a single case: it has no standard deviation of its own, and the test rests wholly on the other. Read with great caution.',
	'group-recognisable': ({ n }) =>
		`The smallest group has ${panelists(n)}: somebody could be recognised. Do not show its distribution outside the team.`,
	'group-too-small': ({ group, n, needed }) =>
		`Group ${named(group)} has ${cases(n)}; at least ${f.number(needed)} are needed. Merge it with another, or leave it out and say so.`,
	'group-without-variance': ({ group, n }) =>
		`In group ${named(group)} the ${values(n)} are equal: a test that estimates the variance of each group cannot be computed. Take a rank test, or describe this group apart.`,
	'halves-cancel': ({ n }) =>
		`The two halves of the scale run exactly opposite ways (${f.n(n)}): their reliability cannot be computed. Check the items to reverse.`,
	'halves-of-unequal-length': ({ items: n }) =>
		`With ${items(n)} the two halves differ in length: the Spearman-Brown formula is approximate. Report alpha or omega instead.`,
	'heywood-case': ({ item, variance }) =>
		`Heywood case: the unique variance of item ${named(item)} would be negative (${f.number(variance, 2)}). One factor does not fit, or the sample is small; do not publish this omega as it is.`,
	'icc-negative': ({ icc }) =>
		`The intraclass correlation is negative (${f.number(icc, 2)}): judges agree less on one object than across objects. Read it as no reliability.`,
	'icc-undefined': ({ n }) =>
		`Nothing varies between the ${f.count(n, 'object', 'objects')} nor between judges: the intraclass correlation is not defined. Report the percentage of agreement.`,
	'impossible-under-null':
		'What was observed cannot happen if the null hypothesis is true: it is excluded without computation. Check the proportion supposed (0 or 1).',
	'incomplete-rows-left-out': ({ rows }) =>
		`${f.count(rows, 'incomplete row', 'incomplete rows')} left out: the test needs an answer in every column. Say how many, and whether these people differ from the others.`,
	'interval-below-estimate': ({ effect }) =>
		`The interval of ${effect === 'cramers-v' ? "Cramér's V" : f.quote(effect)} lies wholly below the estimate, which is biased upwards when the table is large for the sample. Report the bias-corrected V instead.`,
	'interval-capped': ({ lower, upper }) =>
		`The interval computed leaves the range of the coefficient (${f.interval(lower, upper, 2)}): it is stopped at its bound. The sample is small for this approximation.`,
	'interval-without-width': ({ agreement, n }) =>
		`Agreement is ${f.percent(agreement)} (${f.n(n)}): the standard error is zero and the interval a single point. It does not mean that the coefficient is known without error; double-code more units.`,
	'item-against-scale': ({ item, r }) =>
		`Item ${named(item)} runs against the rest of the scale (correlation ${f.number(r, 2)}). If it is worded the other way round, reverse it; if not, read it again.`,
	'items-redundant': ({ items: n, n: people }) =>
		`Some of the ${items(n)} follow exactly from the others (${f.n(people)}): Guttman's lambda 6 cannot be computed. Look for an item given twice, or a sample too small for the scale.`,
	'items-without-answers': ({ items: n }) =>
		`${f.count(n, 'item was', 'items were')} judged by no one: the averages of the scale rest on the others.`,
	'judge-ties-everything': ({ judges }) =>
		`${f.count(judges, 'judge puts', 'judges put')} all objects at the same rank: nothing tells them apart and W is drawn downwards. Report W without these judges as well.`,
	'kappa-undefined': ({ agreement, n }) =>
		`Only one category was used: the agreement (${f.percent(agreement)}, ${f.n(n)}) is also what chance would give, and kappa is not defined. Report the percentage of agreement.`,
	'lengths-differ': ({ first, second }) =>
		`The lists to be set side by side differ in length (${f.number(first)} and ${f.number(second)}). Give one value per case in each, left empty where it is missing.`,
	'levels-repeated': ({ field }) =>
		`A category is named twice in ${f.quote(field)}. Give each once, in order.`,
	'low-expected-counts': ({ least }) =>
		`The smallest expected count is ${f.number(least, 1)}, under 5: the chi-square is approximate. Prefer the exact test.`,
	'margins-contradict': ({ first, firstTotal, second, secondTotal }) =>
		`The margins contradict each other: ${named(first)} adds up to ${f.number(firstTotal)}, ${named(second)} to ${f.number(secondTotal)}. Give them for the same population.`,
	'measure-constant': ({ mean }) =>
		`One of the two groups or measures has the same value throughout, ${f.number(mean)}: the effect sizes that divide by its spread, or use its correlation, are not defined.`,
	'median-between-thirds': ({ manual, median, strict }) =>
		`The median (${f.number(median, 1)}) falls between two thirds of the scale: ${manual} by the RAND/UCLA manual, ${strict} by the strict rule. Say which you follow.`,
	'missing-value': ({ field }) =>
		`A value is missing in ${f.quote(field)}, where each is needed. Fill it in, or take this case out.`,
	'missing-weight': ({ field }) =>
		`A case has no weight (${f.quote(field)}). Give it its own, or 0 to leave it out.`,
	'more-successes-than-trials': ({ successes, trials }) =>
		`More answers are counted (${f.number(successes)}) than there are cases (${f.number(trials)}). Check which of the two is the base.`,
	'more-than-base': ({ base, count, group }) =>
		`In group ${f.number(group)} the count (${f.number(count)}) exceeds the base (${f.number(base)}). Check which of the two is the base.`,
	'negative-count': ({ field }) =>
		`A count of ${f.quote(field)} is negative. A count is a whole number, 0 or more.`,
	'negative-ratio-value': ({ field }) =>
		`A value of ${f.quote(field)} is negative: a ratio scale starts at 0. Take the interval level.`,
	'negative-standard-deviation': ({ field }) =>
		`A standard deviation of ${f.quote(field)} is negative. Check the column it comes from.`,
	'negative-target': ({ category, margin }) =>
		`The target of category ${named(category)} of ${f.quote(margin)} is negative. Give a count or a share, 0 or more.`,
	'negative-weight': ({ field }) =>
		`A weight of ${f.quote(field)} is negative. Check how the weights were made: 0 leaves a case out.`,
	'no-answers': 'No one answered: there is nothing to measure. Check the round and the filter.',
	'no-complete-case':
		'No case is complete: an analysis of complete cases only would have none. See which variable is missing most, or impute.',
	'no-complete-pairs': ({ n }) =>
		`None of the ${cases(n)} has both answers to compare. Check that the two variables come from the same people.`,
	'no-complete-rows': ({ n }) =>
		`None of the ${lines(n)} is complete. Take out the column that is missing most, or complete the data.`,
	'no-error-variance': ({ n }) =>
		`No error variance is left (${f.n(n)}): F would be infinite. Report the values observed, without p.`,
	'no-interval-under-four-pairs': ({ n }) =>
		`With ${f.count(n, 'pair', 'pairs')} the correlation has no interval: it takes four. Conclude nothing from so few.`,
	'no-one-changed': ({ n }) =>
		`No one changed (${f.n(n)}): the test has nothing to compare and gives no p. Simply say that no answer moved.`,
	'no-one-varies': ({ n }) =>
		`Everyone gives the same answer throughout (${f.n(n)}): the test cannot be computed. Report the shares, without p.`,
	'no-pairable-units': ({ n }) =>
		`None of the ${f.count(n, 'unit', 'units')} was coded by two people. Have a part of the corpus coded twice.`,
	'no-predictor': ({ field }) => `There is no predictor (${f.quote(field)}). Choose at least one variable.`,
	'no-priorities': ({ n }) =>
		n === 0
			? 'No one found the proposal acceptable: no one was asked for its priority.'
			: `${f.count(n, 'person finds', 'people find')} the proposal acceptable, none gave a priority. Check the question.`,
	'no-residual-df': ({ n, parameters }) =>
		`The model estimates ${f.count(parameters, 'parameter', 'parameters')} from ${cases(n)}: it goes through every point and has neither standard errors nor p. Take predictors out.`,
	'no-spread': ({ field }) =>
		`All values of ${f.quote(field)} are equal: their standard deviation is zero. Check the variable; there is nothing to centre or compare.`,
	'no-trials': ({ field }) =>
		`The base ${f.quote(field)} is 0: a proportion of no one does not exist. Check the filter.`,
	'no-value-above-median': ({ median }) =>
		`No value exceeds the common median (${f.number(median)}): the median test cannot be computed. Take the Kruskal-Wallis test.`,
	'no-values': ({ missing }) =>
		missing > 0
			? `All values are missing (${f.number(missing)}): there is nothing to describe. Check the missing codes.`
			: 'There is no value to describe. Check the variable and the cases kept.',
	'no-variation': ({ n }) =>
		`One of the variables does not vary, or the groups do not differ at all${among(n)}: the measure or the test is not defined. Look at the counts before computing anything else.`,
	'no-variation-within-groups': ({ n }) =>
		`Within each group all values are equal (${f.n(n)}): the error variance is zero and F would be infinite. Report the means, without p.`,
	'normal-approximation': ({ n }) =>
		`Too many cases (${f.number(n)}) or ties for the exact p: this is the normal approximation. Say so beside p.`,
	'not-a-category': ({ field }) =>
		`A value of ${f.quote(field)} is neither a word nor a number. Give categories, left empty where they are missing.`,
	'not-a-correlation': ({ field }) =>
		`${f.quote(field)} is not a correlation strictly between −1 and 1. Check the decimal separator.`,
	'not-a-count': ({ field }) =>
		`A count of ${f.quote(field)} is not a whole number. Give counts of people, not weights nor percentages.`,
	'not-a-length': ({ field }) =>
		`${f.quote(field)} is not the length of a text. Give a whole number of characters, at least 1.`,
	'not-a-level': ({ field }) =>
		`The confidence level (${f.quote(field)}) lies between 0 and 1, both excluded: 0.95 for 95%.`,
	'not-a-list': ({ field }) =>
		`The field ${f.quote(field)} is missing or is not a list. Give a list of values.`,
	'not-a-matrix': ({ field }) => `The field ${f.quote(field)} is not a table. Give a list of rows.`,
	'not-a-number': ({ field }) =>
		`The field ${f.quote(field)} is missing, or holds something else than a number. Give numbers, nothing where they are missing.`,
	'not-a-percent': ({ field }) => `${f.quote(field)} is not a percentage between 0 and 100.`,
	'not-a-probability': ({ field }) =>
		`A value of ${f.quote(field)} is not a probability that suits here: between 0 and 1, and not a percentage.`,
	'not-a-range': ({ field, high, low }) =>
		low !== undefined && high !== undefined
			? `The limits ${f.number(low)} and ${f.number(high)} do not suit: the first goes from 0 to 1, the second is 1 or more, in shares of the mean weight.`
			: `${f.quote(field ?? '')} is not a range of the scale. Give its first and last point, in that order.`,
	'not-a-scale': ({ field }) =>
		`The scale declared does not hold (${f.quote(field)}): give each point once, or a first point below the last.`,
	'not-a-span': ({ field }) =>
		`A passage of ${f.quote(field)} is not a pair of whole numbers, start and end, the start before the end.`,
	'not-a-tick': ({ field }) =>
		`A value of ${f.quote(field)} is neither 0 nor 1. Give 1 for a ticked box, 0 otherwise, nothing where the answer is missing.`,
	'not-an-object': ({ field }) =>
		`The field ${f.quote(field)} is missing or is not a JSON object, names with their values.`,
	'not-an-option': ({ field, options }) =>
		`${f.quote(field)} is none of the possible values. Choose: ${options}.`,
	'not-converged': ({ n }) =>
		`The computation settles on no stable solution (${f.n(n)}). Simplify the model, or look for items that are nearly identical.`,
	'not-enough-groups': ({ field }) => `At least two groups are needed in ${f.quote(field)}.`,
	'not-finite': ({ field }) =>
		`A value of ${f.quote(field)} is infinite or not a number. Leave it empty if it is missing.`,
	'not-full-rankings': ({ panelists: n }) =>
		`${f.count(n, 'panelist has', 'panelists have')} not ranked every item from 1 to the last: their ranks weigh differently from the others'. Check the entry.`,
	'not-percentiles': ({ p30, p70 }) =>
		`The percentiles ${f.number(p30)} and ${f.number(p70)} do not suit: on the scale from 1 to 9, the 30th does not exceed the 70th.`,
	'not-proof-of-stability': ({ n, p }) =>
		`This test shows no change (${f.p(p)}, ${f.n(n)}), but is no proof of stability: report first the share of those who changed.`,
	'not-square': ({ field }) =>
		`The table ${f.quote(field)} is not square: the same categories, in the same order, in rows and columns.`,
	'not-two-by-two': ({ columns: across, rows }) =>
		`This table has ${lines(rows)} and ${columns(across)}; the measure needs 2 by 2. Merge categories, or choose another measure.`,
	'not-two-groups': ({ groups: n }) =>
		`The comparison needs two groups; there are ${f.number(n)}. Choose two, or a test for several groups.`,
	'not-zero-or-one': ({ field }) =>
		`The outcome ${f.quote(field)} has other values than 0 and 1. Recode it: 1 for the event, 0 otherwise.`,
	'nothing-ticked':
		'No one ticked a single box: the base of respondents is empty. Check the question and its coding.',
	'odds-ratio-unbounded':
		'An empty cell makes the odds ratio, or a bound of its interval, zero or infinite. Report the counts, and the other bound.',
	'off-scale': ({ category }) =>
		`The value ${named(category)} is not on the scale declared: probably a missing code (98, 99). Declare it missing, or correct the scale.`,
	'one-category': ({ field }) =>
		`There is only one category in ${f.quote(field)}: a distribution needs two at least.`,
	'one-sided-needs-two-by-two': ({ columns: across, rows }) =>
		`A one-sided test makes sense on a 2 by 2 table only; this one has ${lines(rows)} and ${columns(across)}. Ask for the two-sided test.`,
	'one-value': 'There is only one value: report it as it is, without standard deviation nor interval.',
	'only-one-group': ({ columns: across, rows }) =>
		`${lines(rows)} and ${columns(across)} with cases are left: without two groups and two answers there is no association to test.`,
	'order-not-declared': ({ field }) =>
		`The categories of ${f.quote(field)} are words: their order cannot be guessed. Give them from lowest to highest (levels).`,
	'outcome-constant': ({ n, value }) =>
		`The outcome is ${named(value)} in all ${cases(n)}: there is nothing to predict. Check its coding and the filter.`,
	'outside-domain':
		'In places the function is not defined for these arguments (degrees of freedom, shape or probability outside its domain): the place is left empty. Check them.',
	'p-below-smallest': () =>
		`p is smaller than any number the computer can hold: write p < ${f.number(0.001, 3)}, never p = 0.`,
	'p-printed-as-zero': () =>
		`One of the p given is exactly 0: some program rounded it. Give it with more decimals, and write p < ${f.number(0.001, 3)}.`,
	'p-simulated': ({ options, replicates, se, seed }) =>
		options !== undefined
			? `For ${f.count(options, 'option', 'options')} p is simulated: the exact computation was out of reach. Say so beside the result.`
			: `p is simulated${replicates === undefined ? '' : ` from ${f.count(replicates, 'draw', 'draws')}`}${seed === undefined ? '' : `, seed ${seed}`}${se === undefined ? '' : `, standard error ${f.number(se, 4)}`}: the exact computation was out of reach. Report these figures with p.`,
	'paired-only': ({ first, n, second }) =>
		`Only the ${panelists(n)} who answered both rounds count (${f.number(first)} in the first, ${f.number(second)} in the second). Report the three numbers.`,
	'pairs-without-change': ({ pairs: n }) =>
		`${f.count(n, 'pair of categories has', 'pairs of categories have')} seen no one move from one to the other: they add no degree of freedom.`,
	'pairs-without-variation': ({ pairs: n }) =>
		`${f.count(n, 'comparison', 'comparisons')} between groups in which everyone, or no one, said yes: without variation no p, and no part in the correction.`,
	'panel-size-outside-manual': ({ from, panel, to }) =>
		`The RAND/UCLA manual gives thresholds for ${f.interval(from, to)} panelists only; here there are ${f.number(panel)}. Report the IPRAS, which holds for any size.`,
	'perfect-correlation': ({ n }) =>
		`The correlation is perfect (${f.n(n)}): p and the interval mean nothing. Check that one variable is not computed from the other.`,
	'perfect-fit': ({ n }) =>
		`The model falls exactly on the ${values(n)}: the residuals are rounding only. Check that the outcome is not computed from a predictor.`,
	'population-below-sample': ({ n, population }) =>
		`The population (${f.number(population)}) is smaller than the sample (${f.number(n)}). Check both numbers.`,
	'population-smaller-than-sample': ({ population, stratum }) =>
		`In stratum ${named(stratum)} the population (${f.number(population)}) is smaller than the sample. Check the population counts.`,
	'population-varies-in-stratum': ({ stratum }) =>
		`Stratum ${named(stratum)} is given several population sizes. Give the same to all its cases.`,
	'priority-without-acceptance': ({ panelists: n }) =>
		`${f.count(n, 'panelist gives', 'panelists give')} a priority without finding the proposal acceptable: these priorities are left out. Check the questionnaire.`,
	'proportion-at-limit': ({ n }) =>
		`The proportion is 0 or 100% (${f.n(n)}): this interval is not defined there. Ask for Wilson's or Clopper and Pearson's (beta).`,
	'proportions-do-not-sum-to-1': ({ sum }) =>
		`The expected proportions add up to ${f.number(sum, 4)} and not 1. Complete them, or divide each by their sum.`,
	prorated: ({ missing }) =>
		`${f.count(missing, 'missing answer', 'missing answers')} replaced by the mean of the person's other items. Say which rule you follow.`,
	'raking-not-converged': ({ error, iterations }) =>
		`After ${f.count(iterations, 'iteration', 'iterations')} raking is still ${f.number(error, 4)} off the margins: they cannot be met together. Merge categories or drop a margin.`,
	'rater-constant': ({ agreement, n }) =>
		`One rater used a single category (agreement ${f.percent(agreement)}, ${f.n(n)}): kappa is then zero, or nearly, whatever the agreement. Report the agreement too, and Gwet's AC1.`,
	'raters-differ': ({ least, most }) =>
		`Not all units have the same number of raters (from ${f.number(least)} to ${f.number(most)}). Take Krippendorff's alpha, which allows it.`,
	'rows-differ': ({ field }) =>
		`The rows of ${f.quote(field)} differ in length. Leave a missing cell empty rather than out.`,
	'scale-not-declared': ({ categories: n }) =>
		`The scale is not declared: the weights rest on the ${categories(n)} met, and a point no one chose would change the result. Declare every point (levels).`,
	separation: ({ n }) =>
		`A predictor separates the answers perfectly (${f.n(n)}): its coefficients would go to infinity. Cross it with the outcome; merge its levels, or take it out.`,
	'several-modes': ({ modes }) =>
		`${f.count(modes, 'value is', 'values are')} tied as the most frequent: there is no single mode. Report them all, or the median.`,
	'single-unit-stratum': ({ stratum }) =>
		`Stratum ${named(stratum)} holds a single unit: its variance cannot be estimated. Merge it with a neighbouring stratum.`,
	'small-expected-counts': ({ cells, groups: low, percent, smallest }) =>
		low !== undefined
			? `In ${groups(low)} an expected count is under 5: the chi-square is approximate. Take an exact test, or merge.`
			: `${cells === undefined ? 'Expected counts are' : f.count(cells, 'expected count is', 'expected counts are')} under 5${percent === undefined ? '' : ` (${f.percent(percent / 100)} of the cells)`}${smallest === undefined ? '' : `, the smallest ${f.number(smallest, 1)}`}: the chi-square is approximate. Take the exact test, or merge categories.`,
	'small-groups': ({ smallest }) =>
		`The smallest group has ${cases(smallest)}: under 5, the p by chi-square is approximate. Read the effect and the data above all.`,
	'span-outside-text': ({ end, field, length, start }) =>
		`A passage of ${f.quote(field)} (from ${f.number(start)} to ${f.number(end)}) is outside the text, which has ${f.count(length, 'character', 'characters')}. Check the document and the unit of the positions.`,
	'sphericity-doubtful': ({ p }) =>
		`Sphericity is doubtful (Mauchly's test, ${f.p(p)}): read the p corrected by Greenhouse and Geisser or by Huynh and Feldt.`,
	'sphericity-untested': ({ conditions, n }) =>
		`With ${lines(n)} for ${f.count(conditions, 'condition', 'conditions')}, sphericity cannot be tested. Read the p corrected by Greenhouse and Geisser.`,
	'stratum-too-small': ({ n, needed }) =>
		`A stratum has ${cases(n)}; at least ${f.number(needed)} are needed. Merge it with a neighbour, or leave it out.`,
	'ties-no-exact':
		'There are ties or zero differences: R then gives no exact p, and this one is the normal approximation. The exact p by permutation is to be had apart.',
	'too-few-categories': ({ categories: n, needed }) =>
		`There are ${categories(n)} among the answers; at least ${f.number(needed)} are needed.`,
	'too-few-complete-rows': ({ n, needed }) =>
		`${f.count(n, 'complete row', 'complete rows')}; at least ${f.number(needed)} are needed. Take out the column that is missing most, or complete the data.`,
	'too-few-conditions': ({ conditions, needed }) =>
		`${f.count(conditions, 'condition', 'conditions')}; at least ${f.number(needed)} are needed to compare the same people.`,
	'too-few-for-shape': ({ n }) =>
		`With ${values(n)} skewness or kurtosis cannot be computed: it takes four. Report the values themselves.`,
	'too-few-groups': ({ groups: n, needed }) =>
		`${groups(n)} left; the comparison needs at least ${f.number(needed)}. Check the filter and the missing values.`,
	'too-few-items': ({ items: n, needed }) =>
		`The scale has ${items(n)}; at least ${f.number(needed)} are needed.`,
	'too-few-items-answered': ({ cases: n }) =>
		`${f.count(n, 'person has', 'people have')} not answered enough items: without a score they drop out of the analyses that follow. Say the rule and their number.`,
	'too-few-pairs': ({ n, needed }) =>
		`${f.count(n, 'complete pair', 'complete pairs')}; at least ${f.number(needed)} are needed. See which of the variables is missing.`,
	'too-few-questions': ({ n, needed }) =>
		`${f.count(n, 'question', 'questions')}; the comparison needs at least ${f.number(needed)}.`,
	'too-few-raters': ({ raters }) =>
		`${f.count(raters, 'rater', 'raters')}: agreement is measured between two raters or judges at least.`,
	'too-few-replicates': ({ needed, replicates }) =>
		`${f.count(replicates, 'draw', 'draws')} asked for; at least ${f.number(needed)} are needed, and 2,000 for an interval.`,
	'too-few-to-compare': ({ items: n, panelists: judges }) =>
		`With ${panelists(judges)} and ${items(n)}, agreement on the ranking cannot be measured: it takes two of each.`,
	'too-few-values': ({ field, n, needed }) =>
		`${field === undefined ? 'There are' : `${f.quote(field)} has`} ${values(n)}; at least ${f.number(needed)} are needed. Check the filter and the missing values.`,
	'too-many-categories': ({ categories: n, most }) =>
		`${f.number(n)} categories or combinations of categories, where at most ${f.number(most)} are taken: is this a variable of categories? Merge them.`,
	'too-many-columns': ({ columns: n, most }) =>
		`${columns(n)}, where at most ${f.number(most)} are taken. Choose those that serve.`,
	'too-many-factors': ({ factors, most }) =>
		`${f.count(factors, 'factor', 'factors')}, where at most ${f.number(most)} are taken: their interactions could not be read. Take some out.`,
	'too-many-groups': ({ groups: n, most }) =>
		`${groups(n)}, where at most ${f.number(most)} can be compared pair by pair. Merge them, or be content with the overall test.`,
	'too-many-items': ({ items: n, most }) =>
		`${items(n)}, where at most ${f.number(most)} are taken. Analyse the scale by subscales.`,
	'too-many-values': ({ field, most }) =>
		`${f.quote(field)} exceeds ${f.number(most)} values, more than this computation takes. Draw a sample of it, or work in parts.`,
	'undeclared-answers': ({ count }) =>
		`${f.count(count, 'answer is', 'answers are')} outside the declared categories and left out. Declare them, or declare them missing.`,
	'units-dropped': ({ dropped, n }) =>
		`${f.count(dropped, 'unit', 'units')} of ${f.number(n)} with one coding or none: they say nothing of agreement and are left out.`,
	'unknown-case': ({ id }) => `There is no reference case ${f.quote(id)}. The list: tamis stats --list.`,
	'value-too-large': ({ most }) =>
		`A number exceeds 10 to the power ${f.number(Math.log10(most), 0)}: its square can no longer be computed. Change the unit, or look for a slip in the data.`,
	'values-not-positive':
		'A value is zero or negative: the geometric and harmonic means do not exist. Report the median or the trimmed mean.',
	'values-too-large':
		'The values are too large for their variance to be computed. Change the unit, or look for a slip in the data.',
	'variance-ignores-ties':
		'The variance asked for takes no account of ties, and there are some: p is a little too large. Take the corrected variance.',
	'weight-not-positive': ({ field }) =>
		`A weight of ${f.quote(field)} is zero or negative; this model takes positive ones only. Take these cases out.`,
	'weights-all-zero': ({ field }) =>
		`All weights of ${f.quote(field)} are zero: no one is left. Check the weight variable.`,
	'weights-read-as-head-counts': ({ n, sum }) =>
		`The weights are read as head counts, the way SPSS does: ${cases(n)} become ${f.number(sum)}, and p depends on it. To be used only to match an SPSS table; publish the design-based test.`,
	'zero-cell-half-added':
		'A cell is empty: 0.5 is added to each for the logarithms and their intervals. Report the raw counts as well.',
	'zeros-dropped': ({ zeros }) =>
		`${f.count(zeros, 'zero difference', 'zero differences')} left out, by Wilcoxon's rule: n is that of the people who changed.`,
	'zeros-ranked': ({ zeros }) =>
		`${f.count(zeros, 'zero difference', 'zero differences')} ranked, then left without a sign, by Pratt's rule. Say so: SPSS and jamovi leave them out.`
};
