import type { Notice } from '../types.ts';
import type { Row } from './rows.ts';

/** How many rows at the top and at the bottom of a page may be running heads. */
const edge = 3;
/** A head is repeated on at least this many pages, and on this share of them (left and right pages may differ). */
const fewestPages = 3;
const leastShare = 0.25;
/** It stands at the same height everywhere, in points. */
const tolerance = 6;

const pageNumber =
	/^[^\p{L}\d]*(?:p(?:age|\.)?\s*)?(\d{1,4})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[^\p{L}\d]*$/iu;

interface Edge {
	page: number;
	row: Row;
	key: string;
}

/**
 * Takes repeated heads and feet and the page numbers out of the pages, and tells which: each head with its text (of
 * its first page) and the count of pages, the numbers with theirs.
 */
export function dropRunningHeads(pages: readonly Row[][]): { pages: Row[][]; notices: Notice[] } {
	const edges = pages.flatMap((rows, page) => edgesOf(rows, page));
	const numbers = pageNumbers(edges, pages.length);
	const heads = repeated(
		edges.filter(({ row }) => !numbers.has(row)),
		pages.length
	);
	const dropped = new Set([...numbers, ...heads.flatMap((head) => head.map(({ row }) => row))]);
	const notices: Notice[] = heads.map((head) => ({
		code: 'running-head-dropped',
		values: { text: head[0]?.row.text ?? '', count: head.length }
	}));
	if (numbers.size > 0) notices.push({ code: 'page-numbers-dropped', values: { count: numbers.size } });
	return { pages: pages.map((rows) => rows.filter((row) => !dropped.has(row))), notices };
}

function edgesOf(rows: readonly Row[], page: number): Edge[] {
	const last = rows.length - edge;
	return rows
		.filter((_, index) => index < edge || index >= last)
		.map((row) => ({ page, row, key: row.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase() }));
}

/** Rows that are nothing but a number which grows by one from page to page. */
function pageNumbers(edges: readonly Edge[], pages: number): Set<Row> {
	const byOffset = new Map<number, Edge[]>();
	for (const one of edges) {
		const number = pageNumber.exec(one.row.text)?.[1];
		if (number === undefined) continue;
		const offset = Number(number) - one.page;
		byOffset.set(offset, [...(byOffset.get(offset) ?? []), one]);
	}
	const best = [...byOffset.values()].sort((a, b) => b.length - a.length)[0] ?? [];
	const enough = pages === 1 ? 1 : Math.max(2, pages * 0.5);
	// A single page numbered otherwise than 1 may hold a figure of its own.
	if (best.length < enough || (pages === 1 && best[0]?.row.text.replace(/\D/g, '') !== '1')) return new Set();
	return new Set(best.map(({ row }) => row));
}

function repeated(edges: readonly Edge[], pages: number): Edge[][] {
	const groups: Edge[][] = [];
	for (const one of edges) {
		const group = groups.find(
			([first]) => first && first.key === one.key && Math.abs(first.row.y - one.row.y) < tolerance
		);
		if (!group) groups.push([one]);
		else if (group.at(-1)?.page !== one.page) group.push(one);
	}
	return groups.filter((group) => group.length >= Math.max(fewestPages, pages * leastShare));
}
