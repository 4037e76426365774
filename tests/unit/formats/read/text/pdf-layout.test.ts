import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { told } from './helpers.ts';
import { pageOf, type Placed } from './pdf-page.ts';

/** A line of so many letters, that begins with a mark. */
const filled = (mark: string, letters: number) =>
	`${mark} ${'mill river boat '.repeat(20)}`
		.slice(0, letters - 1)
		.trimEnd()
		.padEnd(letters, 'n');

const linesOf = async (placed: readonly Placed[]) =>
	(await readText('a.pdf', pageOf(placed))).text.split('\n');
const ten = Array.from({ length: 10 }, (_, n) => n);

describe('A page of a PDF', () => {
	it('with numbers of paragraphs in its margin: wrapped lines are joined, the numbers are no words', async () => {
		const placed = [1, 2, 3, 4].flatMap((n): Placed[] => {
			const y = 800 - n * 60;
			return [
				{ x: 60, y, words: String(n), size: 8 },
				{ x: 84, y, words: filled(`Nour: first${n}`, 80) },
				{ x: 84, y: y - 13, words: filled(`second${n}`, 80) },
				{ x: 84, y: y - 26, words: `last${n}.` }
			];
		});
		const { text, notices } = await readText('a.pdf', pageOf(placed));
		const lines = text.split('\n');
		expect(lines).toHaveLength(4);
		expect(lines.map((line) => /^Nour: first(\d) .* second(\d) .* last(\d)\.$/.exec(line)?.slice(1))).toEqual(
			[1, 2, 3, 4].map((n) => [String(n), String(n), String(n)])
		);
		expect(told(notices, 'margin-numbers-dropped')).toEqual([{ count: 4 }]);
	});

	it('with line numbers at every fifth line keeps its paragraphs whole', async () => {
		const placed = Array.from({ length: 20 }, (_, n): Placed[] => {
			const y = 800 - n * 13;
			const words = { x: 84, y, words: n === 19 ? 'the end.' : filled(`line${n + 1}`, 80) };
			return (n + 1) % 5 === 0 ? [{ x: 60, y, words: String(n + 1), size: 8 }, words] : [words];
		}).flat();
		expect(await linesOf(placed)).toHaveLength(1);
	});

	it.each([9, 12, 20])('in two columns %i points apart is read down the left one first', async (gutter) => {
		const placed = ten.flatMap((n): Placed[] => [
			{ x: 50, y: 800 - n * 13, words: filled(`L${n}`, 36) },
			{ x: 50 + 216 + gutter, y: 800 - n * 13, words: filled(`R${n}`, 36) }
		]);
		const { text } = await readText('a.pdf', pageOf(placed));
		expect(text.match(/[LR]\d/g)).toEqual([...ten.map((n) => `L${n}`), ...ten.map((n) => `R${n}`)]);
	});

	it('with names in a column of their own: each beside all her words', async () => {
		const placed = ['Nour', 'Teo', 'Nour', 'Teo'].flatMap((name, n): Placed[] => {
			const y = 800 - n * 60;
			return [
				{ x: 60, y, words: name },
				{ x: 130, y, words: filled(`first${n}`, 70) },
				{ x: 130, y: y - 13, words: filled(`second${n}`, 70) },
				{ x: 130, y: y - 26, words: `last${n}.` }
			];
		});
		const lines = await linesOf(placed);
		expect(lines.map((line) => /^(\w+)\tfirst(\d) .* second\d .* last\d\.$/.exec(line)?.slice(1))).toEqual([
			['Nour', '0'],
			['Teo', '1'],
			['Nour', '2'],
			['Teo', '3']
		]);
	});

	it('with a table of narrow gaps keeps its cells apart', async () => {
		const names = ['Nour', 'Teo', 'Ida', 'Lou', 'Max'];
		const rows = names.flatMap((name, n): Placed[] => [
			{ x: 60, y: 800 - n * 16, words: name },
			{ x: 92, y: 800 - n * 16, words: `mill ${n}` },
			{ x: 136, y: 800 - n * 16, words: `boat ${n}` }
		]);
		expect(await linesOf(rows)).toEqual(names.map((name, n) => `${name}\tmill ${n}\tboat ${n}`));
	});
});
