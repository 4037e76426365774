import type { Figure, Finding, Table } from './model.ts';

/** The first table of a finding: what leaves as CSV or as a spreadsheet. */
export const tableOf = ({ content }: Finding): Table | undefined =>
	content.find((part) => part.kind === 'table');

/** The first figure of a finding: what leaves as SVG or PNG. */
export const figureOf = ({ content }: Finding): Figure | undefined =>
	content.find((part) => part.kind === 'figure');
