/** One explanatory variable: numbers, or labels with their levels, of which the first is the reference. */
export type Predictor =
	| { name: string; values: Float64Array }
	| { name: string; labels: readonly (string | number)[]; levels: readonly (string | number)[] };

export interface DesignMatrix {
	/** `(Intercept)`, then as R names them: the variable, or variable and level. */
	names: readonly string[];
	columns: readonly Float64Array[];
	/** Position of the predictor each column belongs to, -1 for the intercept. */
	owner: readonly number[];
}

/** Columns of a linear predictor with intercept; labels become 0/1 columns against the first level. R: `model.matrix`. */
export function designMatrix(predictors: readonly Predictor[], n: number): DesignMatrix {
	const parts = predictors.flatMap((predictor, owner) =>
		'values' in predictor
			? [{ name: predictor.name, column: predictor.values, owner }]
			: predictor.levels.slice(1).map((level) => ({
					name: `${predictor.name}${level}`,
					column: Float64Array.from(predictor.labels, (label) => (label === level ? 1 : 0)),
					owner
				}))
	);
	return {
		names: ['(Intercept)', ...parts.map((p) => p.name)],
		columns: [new Float64Array(n).fill(1), ...parts.map((p) => p.column)],
		owner: [-1, ...parts.map((p) => p.owner)]
	};
}
