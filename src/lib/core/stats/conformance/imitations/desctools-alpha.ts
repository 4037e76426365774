import { cronbachAlphaMethod } from '../../reliability/methods/alpha.ts';
import { feldtInterval } from '../../reliability/feldt.ts';
import { imitation } from './imitation.ts';

/**
 * The interval DescTools 0.99.59 gives Cronbach's alpha: Feldt's, but counting answers instead of persons, and so too
 * narrow. R: `DescTools::CronbachAlpha(m, conf.level = 0.95)`.
 */
export const descToolsAlpha = imitation(
	'desctools-alpha',
	cronbachAlphaMethod,
	({ estimate, details, n }) => {
		const items = (details.items as readonly unknown[]).length;
		return { interval: feldtInterval(estimate?.value ?? NaN, n.used * items, items) };
	}
);
