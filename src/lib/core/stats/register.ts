import { group as agreement } from './agreement/index.ts';
import { group as anova } from './anova/index.ts';
import { group as correlation } from './correlation/index.ts';
import { group as crosstab } from './crosstab/index.ts';
import { group as delphi } from './delphi-measures/index.ts';
import { group as descriptives } from './descriptives/index.ts';
import { group as distributions } from './distributions/group.ts';
import type { Group, Method } from './method.ts';
import { group as missing } from './missing/index.ts';
import { group as nonparametric } from './nonparametric/index.ts';
import { group as pAdjust } from './p-adjust/index.ts';
import { group as paired } from './paired/index.ts';
import { group as proportions } from './proportions/index.ts';
import { group as regression } from './regression/index.ts';
import { group as reliability } from './reliability/index.ts';
import { group as tTest } from './t-test/index.ts';
import { group as weights } from './weights/index.ts';

/** Every group of methods, in the order of the reference file. A new group is a folder and a line here. */
export const groups: readonly Group[] = [
	distributions,
	descriptives,
	proportions,
	crosstab,
	paired,
	tTest,
	nonparametric,
	anova,
	correlation,
	reliability,
	agreement,
	pAdjust,
	weights,
	delphi,
	regression,
	missing
];

/** Every registered method, in the order of its group. */
export function listMethods(): Method[] {
	return groups.flatMap((group) => group.methods);
}

/** The method of that name. */
export function findMethod(name: string): Method | undefined {
	return listMethods().find((method) => method.name === name);
}
