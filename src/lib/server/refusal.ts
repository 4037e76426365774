/** An expected refusal: a stable code and the values its sentence needs. Worded by i18n at the edge. */
export class Refusal extends Error {
	readonly code: string;
	readonly values: Readonly<Record<string, string | number>>;

	constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		this.values = values;
	}
}
