import { expect, it } from 'vitest';
import type { Code, DeskCoding, DeskSegment } from '#lib/core/coding/index.ts';
import { segmentCounts } from '#lib/ui/desk/segment-counts.ts';

const code = (id: string, parentId: string | null): [string, Code] => [id, { id, parentId } as Code];
const segment = (id: string, orphan = 0): DeskSegment => ({ id, orphan }) as DeskSegment;
const coding = (segmentId: string, codeId: string, coderId: string): DeskCoding =>
	({ id: `${segmentId} ${codeId} ${coderId}`, segmentId, codeId, coderId }) as DeskCoding;

it('counts a segment once for a code that two coders put on it, once for the theme of two codes, and no orphan', () => {
	const codes = new Map([code('usure', null), code('fatigue', 'usure'), code('sommeil', 'usure')]);
	const segments = [segment('matin'), segment('soir'), segment('perdu', 1)];
	const codings = [
		coding('matin', 'fatigue', 'anne'),
		coding('matin', 'fatigue', 'léa'),
		coding('matin', 'sommeil', 'anne'),
		coding('soir', 'sommeil', 'anne'),
		coding('perdu', 'fatigue', 'anne')
	];
	const counts = segmentCounts({ usure: 10, fatigue: 4 }, codes, segments, codings);
	expect(Object.fromEntries(counts)).toEqual({ usure: 12, fatigue: 5, sommeil: 2 });
});
