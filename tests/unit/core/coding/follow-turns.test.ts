import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, followTurns, guessTurnRule, mover, parseTurns } from '#lib/core/coding/index.ts';
import type { Edit, TimeMark, Turn, TurnRule } from '#lib/core/coding/index.ts';

const rule: TurnRule = { labels: true, brackets: true, times: true, speakers: [], interviewers: [] };

function rowsOf(
	text: string,
	by: TurnRule,
	times: readonly TimeMark[] = []
): Pick<Turn, 'start' | 'end' | 'wordsStart'>[] {
	return parseTurns(text, by, times).turns.map(({ start, end, wordsStart }) => ({ start, end, wordsStart }));
}

function edited(text: string, edits: readonly Edit[], by = rule, times: readonly TimeMark[] = []) {
	const after = applyEdits(text, edits);
	const move = mover(edits);
	const moved = times.flatMap((mark) => {
		const span = move.span(mark);
		return span === 'vanished' ? [] : [{ ...mark, ...span }];
	});
	const followed = followTurns({ before: text, after }, edits, rowsOf(text, by, times), by, {
		before: times,
		after: moved
	});
	return { followed, parsed: rowsOf(after, by, moved) };
}

const type = (text: string, words: string, typed: string, at = words.length): Edit[] => {
	const start = text.indexOf(words) + at;
	return [{ start, end: start, text: typed }];
};

const talk = [
	'Enquêtrice : Comment vivez-vous la garde, et la nuit qui vient après elle ?',
	'Claire : La douleur revient toujours, épuisante ; on n’en parle pas à l’équipe.',
	'Et puis la nuit est longue, vraiment très longue quand on est seule avec eux.',
	'Enquêtrice : Et l’équipe, que dit-elle de tout cela, le matin venu ?',
	'Claire : Elle écoute. #00:01:02-3#'
].join('\n\n');

describe('The turns of a text that is edited', () => {
	it('follow a letter typed in their words, without the text being parsed again', () => {
		const typed = ['vivez', 'épuisante', 'longue, vrai', 'Elle éc', 'cela, le matin venu ?'];
		const results = typed.map((words) => ({ words, ...edited(talk, type(talk, words, 'e')) }));
		// A letter behind a question mark leaves it to the whole text who asks: nothing is followed, the caller parses it.
		for (const { followed, parsed } of results) expect(followed ?? parsed).toEqual(parsed);
		expect(results.filter(({ followed }) => !followed).map(({ words }) => words)).toEqual([
			'cela, le matin venu ?'
		]);
	});

	it('are parsed again when a label, a time or a line end is typed', () => {
		expect(edited(talk, type(talk, 'Et puis', ' :')).followed).toBeUndefined();
		expect(edited(talk, type(talk, 'Claire', 's')).followed).toBeUndefined();
		expect(edited(talk, type(talk, 'Elle écoute.', ' [00:01:02]')).followed).toBeUndefined();
		expect(edited(talk, type(talk, 'épuisante ;', '\n')).followed).toBeUndefined();
	});

	it('stand where parsing the text again would put them, whatever is typed in whatever form', () => {
		const words = fc.constantFrom(
			'on tient la nuit',
			'Oui',
			'Oui.',
			'je ne sais pas si la douleur revient, mais on en parle : c’est déjà beaucoup pour nous toutes',
			'Note : la suite après la pause',
			'et puis… merci. #00:01:02-3#',
			'rien (0:12)',
			'Et alors ?',
			'12',
			'P1'
		);
		const name = fc.constantFrom('Claire', 'ENQ', 'Participant 2', 'Q', 'Marie-Ange', 'le chat');
		const line = fc.oneof(
			{ weight: 4, arbitrary: fc.tuple(name, words).map(([n, w]) => `${n} : ${w}`) },
			words,
			fc.tuple(name, words).map(([n, w]) => `[${n}] ${w}`),
			fc.tuple(name, words).map(([n, w]) => `${n}  0:0${n.length % 6} ${w}`),
			fc.tuple(name, fc.nat(59)).map(([n, s]) => `00:00:${String(s).padStart(2, '0')} ${n}`),
			fc.tuple(name, words).map(([n, w]) => `**${n}:** ${w}`),
			fc.tuple(name, words).map(([n, w]) => `${n} – ${w}`),
			fc.tuple(name, words).map(([n, w]) => `<v ${n}>${w}</v>`),
			fc.tuple(fc.nat(20), words).map(([n, w]) => `${n} ${w}`),
			fc.tuple(name, words).map(([n, w]) => `${n}\t${w}`),
			name,
			fc.constant('')
		);
		const typed = fc.constantFrom(
			'e',
			'É',
			' ',
			':',
			' : ',
			'1',
			'?',
			'.',
			'[',
			']',
			'#',
			'\n',
			'\t',
			'</v>'
		);
		const typing = fc.record({ at: fc.nat(2000), gone: fc.nat(3), text: typed });
		let followed = 0;
		fc.assert(
			fc.property(
				fc.array(line, { minLength: 2, maxLength: 12 }),
				fc.array(typing, { minLength: 1, maxLength: 2 }),
				fc.boolean(),
				fc.boolean(),
				(lines, typings, guessed, timed) => {
					const text = lines.join('\n');
					let from = 0;
					const edits = typings
						.map(({ at, gone, text: put }) => ({ start: at % (text.length + 1), gone, text: put }))
						.sort((a, b) => a.start - b.start)
						.flatMap(({ start, gone, text: put }): Edit[] => {
							if (start < from) return [];
							from = Math.min(text.length, start + (put === '\n' ? 0 : gone)) + 1;
							return [{ start, end: from - 1, text: put }];
						});
					const by = guessed ? (guessTurnRule(text) ?? rule) : rule;
					const times: TimeMark[] = timed
						? [...text.matchAll(/tient|Oui|\[Q/g)].map(({ index, 0: [...found] }, i) => ({
								start: index,
								end: index + found.length,
								from: i * 1000,
								to: i * 1000 + 500,
								...(i % 2 ? { speaker: 'Claire' } : {})
							}))
						: [];
					const { followed: places, parsed } = edited(text, edits, by, times);
					if (!places) return;
					followed++;
					expect(places).toEqual(parsed);
				}
			),
			{ numRuns: 3000 }
		);
		// It would hold of a function that never tells.
		expect(followed).toBeGreaterThan(300);
	});
});
