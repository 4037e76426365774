/** Reads one step into a value: a field of an object, an index of a list, or the entry of a list that bears the name. */
function step(from: unknown, name: string): unknown {
	if (typeof from !== 'object' || from === null) return undefined;
	if (!Array.isArray(from))
		return Object.hasOwn(from, name) ? (from as Record<string, unknown>)[name] : undefined;
	if (name in from) return from[Number(name)];
	return from.find((entry) => NAMES.some((field) => String(step(entry, field)) === name));
}

/** The fields by which an entry of a list is known: an effect by its name, a comparison by its pair, … */
const NAMES = ['name', 'pair', 'type', 'pattern', 'percent'];

/**
 * The value at a path: steps joined by dots, `effects.cramers-v.interval.lower`. A step into a list is an index or the
 * name of an entry; `*` stands for every entry. Undefined where the path leads nowhere.
 */
export function at(from: unknown, path: string): unknown {
	const steps = path.split('.');
	const star = steps.indexOf('*');
	if (star < 0) return steps.reduce(step, from);
	const list = steps.slice(0, star).reduce(step, from);
	const rest = steps.slice(star + 1).join('.');
	if (!Array.isArray(list)) return undefined;
	return rest === '' ? list : list.map((entry) => at(entry, rest));
}
