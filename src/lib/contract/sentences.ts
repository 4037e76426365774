/** The values of a sentence that needs none. */
export type None = Record<string, never>;

/** A sentence for every code of `Said`, given the values that the code carries. */
export type Sentences<Said> = { readonly [C in keyof Said]: string | ((values: Said[C]) => string) };

/** A code of `Said` with its values. */
export type Coded<Said> = { [C in keyof Said]: { code: C; values: Said[C] } }[keyof Said];

/** The arguments that hold the values of a code: left out where it needs none. */
export type ValuesOf<V> = [None] extends [V] ? [values?: V] : [values: V];
