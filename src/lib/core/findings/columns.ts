import type { Column } from './model.ts';

/** A column of words. */
export const textColumn = (key: string, label: string): Column => ({ key, label, type: 'text' });

/** A column of whole numbers from 0. */
export const countColumn = (key: string, label: string): Column => ({ key, label, type: 'count' });
