import { pAdjustMethod } from '../../p-adjust/p-adjustment.ts';
import { one, type ReferenceCase } from '../reference-case.ts';
import { na, type Shape } from '../shape.ts';

/** Every adjustment by its R name; `entry` picks the p of a family of one, which R prints as a number. */
function adjusted(entry = ''): ReferenceCase {
	const kinds = ['holm', 'hochberg', 'hommel', 'bonferroni', 'sidak', 'BH', 'BY'];
	const shape = kinds.map((kind): [string, Shape] => [kind, na(`details.all.${kind}${entry}`)]);
	return one(pAdjustMethod, Object.fromEntries(shape));
}

export const pAdjust: Readonly<Record<string, ReferenceCase>> = {
	'padj-basic': adjusted(),
	'padj-na': adjusted(),
	'padj-ties': adjusted(),
	'padj-single': adjusted('.0')
};
