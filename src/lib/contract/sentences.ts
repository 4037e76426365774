/** The values of a sentence that needs none: nothing can be given to it, or read from it. */
export interface None {
	readonly ''?: never;
}

/** A sentence for every code of `Said`, given the values that the code carries. */
export type Sentences<Said> = { readonly [C in keyof Said]: string | ((values: Said[C]) => string) };

/** A code of `Said` with its values. */
export type Coded<Said> = { [C in keyof Said]: { code: C; values: Said[C] } }[keyof Said];

/** Whether the values of a code may be left out: there are none, or none that is always given. */
type Omissible<V> = [Record<string, never>] extends [V] ? true : false;

/** The values of a code as the last argument of a function. */
export type ValuesOf<V> = Omissible<V> extends true ? [values?: V] : [values: V];

/** The values of a code as a field. */
export type WithValues<V> = Omissible<V> extends true ? { values?: V } : { values: V };
