import { describe, expect, it } from 'vitest';
import { svgToPng } from '../../../../src/lib/formats/write/index.ts';

const svg = (text: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" font-family="'Source Sans 3'"><text x="5" y="25" font-size="20">${text}</text></svg>`;

describe('a picture as PNG', () => {
	it('has the size of the SVG times the zoom', async () => {
		const png = Buffer.from(await svgToPng(svg('a'), 3));
		// PNG: 8 bytes of signature, then the header chunk with width and height.
		expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([360, 120]);
	});

	it('draws letters, with no font of the machine', async () => {
		const [empty, written, other] = await Promise.all([
			svgToPng(svg('')),
			svgToPng(svg('œ χ² ≥')),
			svgToPng(svg('œ χ² ≤'))
		]);
		expect(Buffer.compare(empty, written)).not.toBe(0);
		expect(Buffer.compare(written, other)).not.toBe(0);
	});
});
