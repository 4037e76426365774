import { parentPort, workerData } from 'node:worker_threads';
import { findInParagraph, paragraphs, parsePattern, type Span } from '#lib/core/text/index.ts';
import type { FindJob } from './find.ts';

const { source, matchCase, texts, most } = workerData as FindJob;
const query = parsePattern(source, matchCase);
if ('code' in query) throw new Error(query.code);

let left = most;
const hits = texts.map((text) => {
	const found: Span[] = [];
	for (const { start, end } of paragraphs(text)) {
		if (left <= 0) break;
		for (const hit of findInParagraph(text.slice(start, end), query).slice(0, left)) {
			found.push({ start: start + hit.start, end: start + hit.end });
			left--;
		}
	}
	return found;
});
parentPort?.postMessage(hits);
