import type { ReferenceCase } from '../reference-case.ts';
import { agreement } from './agreement.ts';
import { anova } from './anova.ts';
import { correlation } from './correlation.ts';
import { crosstab } from './crosstab.ts';
import { delphi } from './delphi.ts';
import { descriptives } from './descriptives.ts';
import { distributions } from './distributions.ts';
import { missing } from './missing.ts';
import { nonparametric } from './nonparametric.ts';
import { pAdjust } from './p-adjust.ts';
import { paired } from './paired.ts';
import { proportions } from './proportions.ts';
import { regression } from './regression.ts';
import { reliability } from './reliability.ts';
import { tTest } from './t-test.ts';
import { weights } from './weights.ts';

/** Every case of the reference file by its id, a file a group. */
export const referenceCases: Readonly<Record<string, ReferenceCase>> = {
	...distributions,
	...descriptives,
	...proportions,
	...crosstab,
	...paired,
	...tTest,
	...nonparametric,
	...anova,
	...correlation,
	...reliability,
	...agreement,
	...pAdjust,
	...weights,
	...delphi,
	...regression,
	...missing
};
