import type { CodedCorpus, Code, Coding, CorpusFacts, Segment } from '#lib/core/coding/index.ts';

const at = (n: number) => `2026-01-05T10:00:${String(n).padStart(2, '0')}.000Z`;

export function segment(
	id: string,
	documentId: string,
	start: number,
	end: number,
	more: Partial<Segment> = {}
): Segment {
	const base = { id, studyId: 's', documentId, start, end, quotation: id, starred: 0, orphan: 0 };
	return { ...base, coderId: 'anne', createdAt: at(Number(id.slice(1))), ...more };
}

export function coding(segmentId: string, codeId: string, coderId = 'anne'): Coding {
	const id = `${segmentId} ${codeId} ${coderId}`;
	return { id, studyId: 's', segmentId, codeId, coderId, createdAt: at(0) };
}

export function code(id: string, parentId: string | null, position: number, name = id): Code {
	const texts = { definition: '', whenToUse: '', whenNotToUse: '', example: '' };
	return { id, studyId: 's', parentId, name, colour: 0, position, ...texts, createdAt: at(0) };
}

/**
 * Two documents. `d1` has turns of an interviewer (0 to 10), of Paul (10 to 40) and of Zoé (40 to 60); `d2` belongs as a
 * whole to Zoé. Vécu > (Fatigue, Solitude), Attentes.
 *
 *     d1  s1 [12,20) fatigue         Paul      by Anne and Bo
 *         s2 [15,30) solitude        Paul      by Anne
 *         s3 [30,35) attentes        Paul      by Anne
 *         s4 [45,50) fatigue, vécu   Zoé       by Anne
 *         s5 [2,8)   attentes        nobody    by Bo
 *     d2  s6 [0,9)   fatigue         Zoé       by Anne
 *         s7 [4,12)  fatigue         Zoé       by Bo
 */
const segments = [
	segment('s7', 'd2', 4, 12, { coderId: 'bo' }),
	segment('s1', 'd1', 12, 20),
	segment('s2', 'd1', 15, 30, { starred: 1 }),
	segment('s3', 'd1', 30, 35),
	segment('s4', 'd1', 45, 50),
	segment('s5', 'd1', 2, 8, { coderId: 'bo' }),
	segment('s6', 'd2', 0, 9)
];

export const corpus: CodedCorpus = {
	documents: [
		{ id: 'd2', name: 'Deux', position: 1, caseId: 'zoe' },
		{ id: 'd1', name: 'Un', position: 0, caseId: null }
	],
	speakers: [
		{ id: 'enq', label: 'Enquêtrice', caseId: null },
		{ id: 'p1', label: 'Paul', caseId: 'paul' },
		{ id: 'p2', label: 'Zoé', caseId: 'zoe' }
	],
	turns: [
		{ documentId: 'd1', start: 0, end: 10, speakerId: 'enq' },
		{ documentId: 'd1', start: 10, end: 40, speakerId: 'p1' },
		{ documentId: 'd1', start: 40, end: 60, speakerId: 'p2' }
	],
	codes: [
		code('vecu', null, 0, 'Vécu'),
		code('attentes', null, 1, 'Attentes'),
		code('fatigue', 'vecu', 0, 'Fatigue'),
		code('solitude', 'vecu', 1, 'Solitude')
	],
	segments,
	codings: [
		coding('s1', 'fatigue'),
		coding('s1', 'fatigue', 'bo'),
		coding('s2', 'solitude'),
		coding('s3', 'attentes'),
		coding('s4', 'fatigue'),
		coding('s4', 'vecu'),
		coding('s5', 'attentes', 'bo'),
		coding('s6', 'fatigue'),
		coding('s7', 'fatigue', 'bo')
	],
	coders: [
		{ id: 'anne', name: 'Anne' },
		{ id: 'bo', name: 'Bo' }
	]
};

export const facts: CorpusFacts = {
	starred: segments.filter((s) => s.starred).map((s) => s.id),
	origins: segments,
	cases: [
		{ id: 'paul', name: 'Paul', position: 0 },
		{ id: 'zoe', name: 'Zoé', position: 1 },
		{ id: 'luc', name: 'Luc', position: 2 }
	],
	variables: [
		{ id: 'v1', name: 'profession' },
		{ id: 'v2', name: 'Expérience' },
		{ id: 'v3', name: 'langue' }
	],
	values: [
		{ caseId: 'paul', variableId: 'v1', value: 'Médecin généraliste' },
		{ caseId: 'zoe', variableId: 'v1', value: 'Infirmière' },
		{ caseId: 'luc', variableId: 'v1', value: 'Kinésithérapeute' },
		{ caseId: 'paul', variableId: 'v2', value: '9' },
		{ caseId: 'zoe', variableId: 'v2', value: '12.5' },
		{ caseId: 'zoe', variableId: 'v3', value: 'fr' },
		{ caseId: 'zoe', variableId: 'v3', value: 'nl' }
	]
};
