import { describe, expect, it } from 'vitest';
import { oklchToHex } from '../../../../src/lib/core/coding/oklch.ts';

describe('a colour in OKLCH', () => {
	it('is the sRGB colour of CSS Color 4', () => {
		// The sRGB primaries as CSS Color 4 gives them in OKLCH.
		expect(oklchToHex(0.62796, 0.25768, 29.234)).toBe('#ff0000');
		expect(oklchToHex(0.86644, 0.29483, 142.495)).toBe('#00ff00');
		expect(oklchToHex(0.45201, 0.31321, 264.052)).toBe('#0000ff');
		expect(oklchToHex(1, 0, 0)).toBe('#ffffff');
	});
});
