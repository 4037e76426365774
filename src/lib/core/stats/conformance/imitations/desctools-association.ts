import { ordinalAssociationMethod } from '../../crosstab/methods/ordinal-association.ts';
import { readTable } from '../../crosstab/read-table.ts';
import { tableOf, type Table } from '../../crosstab/table.ts';
import { uncertaintyCoefficient } from '../../crosstab/uncertainty-coefficient.ts';
import { normalQuantile } from '../../distributions/index.ts';
import { descToolsErrors } from './desctools-errors.ts';
import { imitation } from './imitation.ts';

/**
 * What DescTools 0.99.59 prints of an ordinal table where it departs from us: the intervals of tau-b and of Somers' D of
 * the rows, from standard errors that are off, and the uncertainty coefficient, a zero cell counted as 1 / n².
 * R: `DescTools::KendallTauB`, `SomersDelta(direction = "row")`, `UncertCoef`.
 */
export const descToolsAssociation = imitation(
	'desctools-association',
	ordinalAssociationMethod,
	({ effects }, input) => {
		const { table } = readTable(input);
		const errors = descToolsErrors(table);
		const interval = (name: string, se: number): [number, number] => {
			const value = effects.find((effect) => effect.name === name)?.value ?? NaN;
			const half = normalQuantile(0.975) * se;
			return [Math.max(-1, value - half), Math.min(1, value + half)];
		};
		return {
			tauB: interval('tau-b', errors.tauB),
			somersRow: interval('somers-d-row-given-column', errors.somersRow),
			uncertainty: uncertaintyCoefficient(nudged(table))
		};
	}
);

function nudged({ rows, columns, cells, total }: Table): Table {
	return tableOf(
		rows,
		columns,
		cells.map((count) => count || 1 / total ** 2)
	);
}
