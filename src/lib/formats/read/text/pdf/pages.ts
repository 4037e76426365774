import { getDocumentProxy } from 'unpdf';
import { ReadRefusal } from '../../refusal.ts';
import type { ReadTextOptions } from '../types.ts';

/** Words placed on a page: left end of the base line, downwards from the top; points. */
export interface Run {
	text: string;
	x: number;
	y: number;
	width: number;
	size: number;
}

interface TextItem {
	str: string;
	transform: number[];
	width: number;
	height: number;
}

/** A PDF that takes longer draws something without end (ms). */
const patience = 30_000;
/** More full pages than can be read within what the watch over readings lets pass. */
const mostPages = 1500;
/** A thousand full pages hold some three hundred thousand. */
const mostRuns = 400_000;

/**
 * The words of each page as pdf.js places them. A page it cannot read is empty and counted.
 * Throws `ReadRefusal`: 'encrypted', 'damaged', 'too-many-entries' (pages), 'timeout'.
 */
export async function readPages(
	bytes: Uint8Array,
	{ mayTakeBytes }: ReadTextOptions
): Promise<{ pages: Run[][]; unreadable: number }> {
	const deadline = performance.now() + patience;
	// pdf.js takes the buffer it is given away from its owner.
	const document = await open(mayTakeBytes ? bytes : new Uint8Array(bytes), deadline);
	try {
		if (document.numPages > mostPages) throw new ReadRefusal('too-many-entries');
		const pages: Run[][] = [];
		let unreadable = 0;
		let count = 0;
		for (let number = 1; number <= document.numPages; number++) {
			try {
				const runs = await inTime(readPage(document, number, mostRuns - count, deadline), deadline);
				count += runs.length;
				pages.push(runs);
			} catch (error) {
				if (error instanceof ReadRefusal) throw error;
				pages.push([]);
				unreadable++;
			}
		}
		return { pages, unreadable };
	} finally {
		// A document that will not close must not hold up a refusal.
		void document.loadingTask.destroy().catch(() => {});
	}
}

async function open(bytes: Uint8Array, deadline: number) {
	try {
		const loading = getDocumentProxy(bytes, {
			verbosity: 0,
			useSystemFonts: false,
			enableXfa: false
		});
		return await inTime(loading, deadline);
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		throw new ReadRefusal(
			error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
		);
	}
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(
	document: PdfDocument,
	number: number,
	most: number,
	deadline: number
): Promise<Run[]> {
	const page = await document.getPage(number);
	const view = page.getViewport({ scale: 1 }).transform as number[];
	const placed: Placed[] = [];
	const reader = page.streamTextContent().getReader();
	try {
		for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
			for (const item of chunk.value.items as (TextItem | object)[])
				if ('str' in item && item.str !== '') placed.push(place(item, view));
			if (placed.length > most) throw new ReadRefusal('too-large');
			// A page that draws a form in a form without end never lets a timer run.
			if (performance.now() > deadline) throw tooLate();
		}
	} finally {
		void reader.cancel(new Error('enough')).catch(() => {});
	}
	page.cleanup();
	return upright(placed);
}

interface Placed extends Run {
	/** Quarter turns from reading direction. */
	turn: number;
}

function place(item: TextItem, view: number[]): Placed {
	const [a, b, c, d, e, f] = multiply(view, item.transform);
	const turn = Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3;
	return { text: item.str, x: e, y: f, width: item.width, size: Math.hypot(c, d) || item.height || 1, turn };
}

/** Turns the page so that most of its letters stand upright; what stands otherwise (a stamp in the margin) comes last. */
function upright(placed: readonly Placed[]): Run[] {
	const weight = [0, 0, 0, 0];
	for (const { turn, text } of placed) weight[turn] = (weight[turn] ?? 0) + text.length;
	const main = weight.indexOf(Math.max(...weight));
	const runs = placed.filter(({ turn }) => turn === main).map((run) => turned(run, main));
	const lowest = runs.reduce((most, { y }) => Math.max(most, y), 0);
	const rest = placed.filter(({ turn }) => turn !== main);
	return [...runs, ...rest.map((run, index) => ({ ...run, x: 0, y: lowest + (index + 3) * 3 * run.size }))];
}

function turned({ text, x, y, width, size }: Placed, turn: number): Run {
	const place = [
		{ x, y },
		{ x: y, y: -x },
		{ x: -x, y: -y },
		{ x: -y, y: x }
	][turn] ?? { x, y };
	return { text, ...place, width, size };
}

function multiply(
	m: readonly number[],
	n: readonly number[]
): [number, number, number, number, number, number] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

async function inTime<Value>(work: Promise<Value>, deadline: number): Promise<Value> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(tooLate()), Math.max(0, deadline - performance.now()));
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}

function tooLate(): ReadRefusal {
	return new ReadRefusal('timeout');
}
