import { concordance } from './concordance.ts';
import type { Table } from './table.ts';

/** A coefficient with its asymptotic standard error (ASE1, not assuming independence). */
export interface Coefficient {
	value: number;
	se: number;
}

export interface OrdinalAssociation {
	gamma: Coefficient;
	tauB: Coefficient;
	tauC: Coefficient;
	/** Somers' D of the column variable given the row variable, and the reverse. */
	somersColumn: Coefficient;
	somersRow: Coefficient;
}

/**
 * Association of two ordered variables from a table whose rows and columns stand in order: Goodman and Kruskal's gamma,
 * Kendall's tau-b, Stuart's tau-c and Somers' D, with Goodman and Kruskal's (1972) standard errors.
 * R: `DescTools::GoodmanKruskalGamma(m, conf.level = 0.95)`, `KendallTauB`, `StuartTauC`, `SomersDelta`.
 */
export function ordinalAssociation(table: Table): OrdinalAssociation {
	const { columns, total } = table;
	const pairs = concordance(table);
	const { same, opposite } = pairs;
	const shares = Array.from(table.cells, (count) => count / total);
	const rowShares = Array.from(table.rowTotals, (count) => count / total);
	const columnShares = Array.from(table.columnTotals, (count) => count / total);
	const cell = shares.map((share, at) => {
		const [concordant, discordant] = [pairs.concordant[at] ?? 0, pairs.discordant[at] ?? 0];
		return {
			share,
			concordant,
			discordant,
			gap: concordant - discordant,
			row: rowShares[Math.floor(at / columns)] ?? 0,
			column: columnShares[at % columns] ?? 0
		};
	});
	type Cell = (typeof cell)[number];
	/** Spread of a function over the observations: its mean square minus the square of `centre`. */
	const spread = (f: (c: Cell) => number, centre: number): number =>
		Math.sqrt(Math.max(0, cell.reduce((sum, c) => sum + c.share * f(c) ** 2, 0) - centre ** 2) / total);

	const net = same - opposite;
	const untied = (margin: readonly number[]): number => 1 - margin.reduce((sum, m) => sum + m * m, 0);
	const rowPairs = untied(rowShares);
	const columnPairs = untied(columnShares);
	const both = Math.sqrt(rowPairs * columnPairs);
	const tauB = net / both;
	const smaller = Math.min(table.rows, columns);
	const stretch = smaller / (smaller - 1);
	const somers = (within: number, share: (c: Cell) => number): Coefficient => ({
		value: net / within,
		se: (2 / within ** 2) * spread((c) => within * c.gap - net * (1 - share(c)), 0)
	});
	return {
		gamma: {
			value: net / (same + opposite),
			se: (4 / (same + opposite) ** 2) * spread((c) => opposite * c.concordant - same * c.discordant, 0)
		},
		tauB: {
			value: tauB,
			se:
				spread(
					(c) => 2 * both * c.gap + tauB * (c.row * columnPairs + c.column * rowPairs),
					tauB * (rowPairs + columnPairs)
				) /
				both ** 2
		},
		tauC: { value: stretch * net, se: 2 * stretch * spread((c) => c.gap, net) },
		somersColumn: somers(rowPairs, (c) => c.row),
		somersRow: somers(columnPairs, (c) => c.column)
	};
}
