import type { Code, CodeValues } from '#lib/core/stats/index.ts';

/** What a statistic warns of, or why it is not given: each code of the stats room with the values of its sentence. */
export type Warnings = { [C in Code]: CodeValues<C> };
