import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePalette } from '#lib/ui/desk/place-palette.ts';

const room = { top: 46, bottom: 870, left: 0, right: 1440 };
const palette = { width: 330, height: 260 };

describe('the palette', () => {
	it('stands under the words where there is room', () => {
		const words = { top: 200, bottom: 226, left: 500, right: 700 };
		expect(placePalette(words, palette, room)).toEqual({ top: 234, left: 500 });
	});

	it('stands over words near the bottom', () => {
		const words = { top: 800, bottom: 826, left: 500, right: 700 };
		expect(placePalette(words, palette, room)).toEqual({ top: 532, left: 500 });
	});

	it('stands beside words that fill the height', () => {
		const words = { top: 60, bottom: 860, left: 405, right: 950 };
		expect(placePalette(words, palette, room).left).toBe(958);
	});

	it('never covers the words while any side of them has room', () => {
		const edge = (max: number) => fc.integer({ min: 0, max });
		fc.assert(
			fc.property(edge(1400), edge(860), edge(600), edge(400), (left, top, width, height) => {
				const words = { left, top, right: Math.min(1440, left + width), bottom: top + height };
				const place = placePalette(words, palette, room);
				const apart =
					place.top >= words.bottom ||
					place.top + palette.height <= words.top ||
					place.left >= words.right ||
					place.left + palette.width <= words.left;
				const roomy =
					room.bottom - words.bottom > palette.height + 8 ||
					words.top - room.top > palette.height + 8 ||
					room.right - words.right > palette.width + 8 ||
					words.left > palette.width + 8;
				expect(apart || !roomy).toBe(true);
			}),
			{ numRuns: 300, seed: 3 }
		);
	});
});
