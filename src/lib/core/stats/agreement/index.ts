import type { Group } from '../method.ts';
import { blandAltmanMethod } from './methods/bland-altman.ts';
import { cohenKappaMethod } from './methods/cohen-kappa.ts';
import { fleissKappaCountsMethod, fleissKappaMethod } from './methods/fleiss-kappa.ts';
import { gwetAcMethod } from './methods/gwet-ac.ts';
import { iccMethod } from './methods/icc.ts';
import { kappaSpansMethod } from './methods/kappa-spans.ts';
import { kendallWMethod } from './methods/kendall-w.ts';
import { krippendorffAlphaMethod } from './methods/krippendorff-alpha.ts';
import { linConcordanceMethod } from './methods/lin-concordance.ts';

export { agreementWeights, type WeightName } from './agreement-weights.ts';
export { blandAltman } from './bland-altman.ts';
export { cohenKappa } from './cohen-kappa.ts';
export { confusionTable } from './confusion-table.ts';
export { congerKappa } from './conger-kappa.ts';
export { fleissKappa } from './fleiss-kappa.ts';
export { gwetAc } from './gwet-ac.ts';
export { icc } from './icc.ts';
export { kendallW } from './kendall-w.ts';
export { krippendorffAlpha } from './krippendorff-alpha.ts';
export { lightKappa } from './light-kappa.ts';
export { linConcordance } from './lin-concordance.ts';
export { pooledChance } from './pooled-chance.ts';
export { spanAgreement } from './span-agreement.ts';
export { specificAgreement } from './specific-agreement.ts';

export const group: Group = {
	name: 'agreement',
	methods: [
		cohenKappaMethod,
		kappaSpansMethod,
		fleissKappaMethod,
		fleissKappaCountsMethod,
		krippendorffAlphaMethod,
		gwetAcMethod,
		iccMethod,
		kendallWMethod,
		linConcordanceMethod,
		blandAltmanMethod
	]
};
