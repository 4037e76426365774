import { describe, expect, it } from 'vitest';
import { matchNames, turnAt } from '#lib/core/coding/index.ts';

describe('Attaching the rows of a table of participants', () => {
	const documents = ['004-participant-1', '004-participant-2', '004-participant-11', 'Entretien Zoé'];
	const match = (value: string, labels: string[], heading?: string) =>
		matchNames([value], labels, heading)[0]?.map((i) => labels[i]);

	it.each([
		['Participant 2', 'participant', ['Participant 1', 'Participant 2'], ['Participant 2']],
		['2', 'participant', ['Participant 1', 'Participant 2', 'Participant 12'], ['Participant 2']],
		['1', 'participant', documents, ['004-participant-1']],
		['participant_02', '', documents, ['004-participant-2']],
		['zoe', 'nom', documents, ['Entretien Zoé']],
		['P02', 'id', ['P1', 'P2', 'ENQ'], ['P2']],
		['2', 'id', ['P1', 'P2', 'P22', 'ENQ'], ['P2']],
		['4', 'numéro', documents, []],
		['Paul', 'nom', documents, []],
		['', 'nom', documents, []]
	])('%j under %j', (value, heading, labels, expected) => {
		expect(match(value, labels, heading)).toEqual(expected);
	});

	it('names all the speakers of one label, in different documents', () => {
		expect(matchNames(['1', '2'], ['P1', 'P2', 'P1'], 'id')).toEqual([[0, 2], [1]]);
	});
});

describe('The turn at a position', () => {
	const turns = [
		{ start: 0, end: 5 },
		{ start: 6, end: 9 }
	];
	it('holds its start and not its end', () => {
		expect(turnAt(turns, 0)).toBe(turns[0]);
		expect(turnAt(turns, 5)).toBeUndefined();
		expect(turnAt(turns, 6)).toBe(turns[1]);
		expect(turnAt(turns, 9)).toBeUndefined();
		expect(turnAt([], 0)).toBeUndefined();
	});
});
