import * as v from 'valibot';

/** Names, paths or ids: one or several, as an address or a command line gives them. */
const several = v.optional(
	v.pipe(
		v.union([v.string(), v.array(v.string())]),
		v.transform((given) => [given].flat().filter((one) => one !== '')),
		v.maxLength(10_000)
	),
	[]
);

/** Yes or no, in an address `1` or `0`. */
const flag = (otherwise: boolean) =>
	v.optional(
		v.union([
			v.boolean(),
			v.pipe(
				v.picklist(['0', '1']),
				v.transform((given) => given === '1')
			)
		]),
		otherwise
	);

const record = v.record(v.string(), v.string());
/** `attribute=values` as a record. */
const pairs = v.pipe(
	several,
	v.everyItem((pair) => pair.indexOf('=') > 0, 'attribute=value'),
	v.transform((all) =>
		Object.fromEntries(
			all.map((pair): [string, string] => {
				const at = pair.indexOf('=');
				return [pair.slice(0, at), pair.slice(at + 1)];
			})
		)
	)
);

/** Which passages an analysis of codings looks at. */
export const passageFilter = {
	code: several,
	/** Passages with any of the codes, or with all of them. */
	match: v.optional(v.picklist(['any', 'all']), 'any'),
	without: several,
	/** A code stands for those below it too. */
	children: flag(true),
	document: several,
	case: several,
	coder: several,
	starred: flag(false),
	/** Attribute to the values it may have, `a|b` for either. A command line gives `attribute=a|b`. */
	where: v.optional(
		v.lazy((given) => (Array.isArray(given) || typeof given === 'string' ? pairs : record)),
		{}
	),
	/** The same as an address gives it: one attribute, and the values it may have. */
	attribute: v.optional(v.string(), ''),
	value: several
};

interface Where {
	where: Record<string, string>;
	attribute: string;
	value: string[];
}

/** Puts the attribute of an address among the others. */
export const gatherWhere = <F extends Where>({
	attribute,
	value,
	...filter
}: F): Omit<F, 'attribute' | 'value'> =>
	attribute === '' || value.length === 0
		? filter
		: { ...filter, where: { ...filter.where, [attribute]: value.join('|') } };
