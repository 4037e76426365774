import type { Notice } from '#lib/contract/index.ts';
import type { Row } from './rows.ts';

/** How many rows at the top and at the bottom of a page may be running heads. */
const edge = 3;
/** A head is repeated on at least this many pages, and on this share of them (left and right pages may differ). */
const fewestPages = 3;
const leastShare = 0.25;
/** It stands at the same height everywhere, in points; to the point where there are only two pages. */
const tolerance = 6;
const closeTolerance = 1;

const alone = /^[^\p{L}\d]*(?:p(?:age|\.)?\s*)?(\d{1,4})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[^\p{L}\d]*$/iu;
/** `Chapitre 2 : Méthode 14`, `14 Méthode`. */
const atAnEnd = /^(\d{1,4})\s|\s(\d{1,4})$/;

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
	const numbered = numberedRows(edges, pages.length);
	const numbers = new Set([...numbered].filter(({ text }) => alone.test(text)));
	const heads = sameRows(
		edges.filter(({ row }) => !numbers.has(row)),
		pages.length
	).filter((head) => isHead(head, numbered, pages.length));
	const dropped = new Set([...numbers, ...heads.flatMap((head) => head.map(({ row }) => row))]);
	const notices: Notice[] = heads.map((head) => ({
		code: 'running-head-dropped',
		values: { text: head[0]?.row.text ?? '', count: head.length }
	}));
	if (numbers.size > 0) notices.push({ code: 'page-numbers-dropped', values: { count: numbers.size } });
	return { pages: pages.map((rows) => rows.filter((row) => !dropped.has(row))), notices };
}

/** A head that carries the page number is one even where it holds for a short chapter only. */
function isHead(head: readonly Edge[], numbered: ReadonlySet<Row>, pages: number): boolean {
	const share = head.every(({ row }) => numbered.has(row)) ? 0 : leastShare;
	return head.length >= Math.max(Math.min(fewestPages, pages), 2, pages * share);
}

function edgesOf(rows: readonly Row[], page: number): Edge[] {
	const last = rows.length - edge;
	return rows
		.filter((_, index) => index < edge || index >= last)
		.map((row) => ({ page, row, key: row.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase() }));
}

/** Rows with a number, alone or at an end, that grows by one from page to page through most of the document. */
function numberedRows(edges: readonly Edge[], pages: number): Set<Row> {
	if (pages === 1)
		return new Set(edges.slice(-1).flatMap(({ row }) => (alone.exec(row.text)?.[1] === '1' ? [row] : [])));
	const byOffset = new Map<number, Edge[]>();
	for (const one of edges) {
		const number = alone.exec(one.row.text)?.[1] ?? atAnEnd.exec(one.row.text)?.slice(1).find(Boolean);
		if (number === undefined) continue;
		const offset = Number(number) - one.page;
		const same = byOffset.get(offset);
		if (same) same.push(one);
		else byOffset.set(offset, [one]);
	}
	const best = [...byOffset.values()].sort((a, b) => b.length - a.length)[0] ?? [];
	const onPages = new Set(best.map(({ page }) => page)).size;
	return onPages < Math.max(2, pages * 0.5) ? new Set() : new Set(best.map(({ row }) => row));
}

/** Rows that say the same, figures aside, at the same height, one a page. */
function sameRows(edges: readonly Edge[], pages: number): Edge[][] {
	const apart = pages === 2 ? closeTolerance : tolerance;
	const byKey = new Map<string, Edge[][]>();
	for (const one of edges) {
		const groups = byKey.get(one.key) ?? [];
		byKey.set(one.key, groups);
		const group = groups.find(([first]) => first && Math.abs(first.row.y - one.row.y) < apart);
		if (!group) groups.push([one]);
		else if (group.at(-1)?.page !== one.page) group.push(one);
	}
	return [...byKey.values()].flat();
}
