import { setTimeout } from 'node:timers/promises';

/** SQLite answers at once and holds everything else up: what may wait begins after the page has been sent. */
const AFTER = 20;

/** What a page shows once it is there: it follows the page in the same answer. */
export const afterSent = <R>(work: () => Promise<R>): Promise<R> => setTimeout(AFTER).then(work);
