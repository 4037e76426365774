import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { sceneToSvg, type Mark, type Scene } from '#lib/charts/index.ts';

function scene(marks: Mark[], title = 'Titre'): Scene {
	return { width: 100, height: 50, title, description: 'n = 3', notes: ['Base : 3 segments.'], marks };
}

function isWellFormed(svg: string): boolean {
	let fine = true;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', () => (fine = false));
	parser.write(svg).close();
	return fine;
}

describe('a scene as SVG', () => {
	it('carries its title and its description', () => {
		const svg = sceneToSvg(scene([]));
		expect(svg).toContain('<title id="title">Titre</title>');
		expect(svg).toContain('<desc id="desc">n = 3</desc>');
	});

	it('writes its title above and its notes below, so that the file stands alone', () => {
		const svg = sceneToSvg(scene([]));
		expect(svg).toMatch(/<text [^>]*font-weight="600"[^>]*>Titre<\/text>/);
		expect(svg).toMatch(/<text [^>]*>Base : 3 segments\.<\/text>/);
	});

	it('paints with resolved colours and gives each mark its datum', () => {
		const svg = sceneToSvg(
			scene([{ kind: 'rect', x: 1, y: 2, width: 3.14159, height: 4, fill: 'accent', label: 'A : 3' }])
		);
		expect(svg).toContain(
			'<rect x="1" y="2" width="3.14" height="4" fill="#274b7a"><title>A : 3</title></rect>'
		);
	});

	it('stays well-formed whatever a code is called', () => {
		const name = '<script>alert("&")</script> \u0000\u0008 \ud83d 🙂 ]]>';
		const svg = sceneToSvg(
			scene(
				[
					{
						kind: 'text',
						x: 0,
						y: 0,
						text: name,
						size: 12,
						anchor: 'end',
						fill: 'ink',
						label: name,
						weight: 600
					}
				],
				name
			)
		);
		expect(isWellFormed(svg)).toBe(true);
		expect(svg).not.toContain('<script');
		expect(svg).toContain('🙂');
	});

	it('draws lines and paths', () => {
		const svg = sceneToSvg(
			scene([
				{ kind: 'line', x1: 0, y1: 0, x2: 10, y2: 0, stroke: 'line-strong' },
				{ kind: 'path', d: 'M0,0L5,5', stroke: 'ink' }
			])
		);
		expect(svg).toContain('<line x1="0" y1="0" x2="10" y2="0" stroke="#cfc8bb" stroke-width="1"/>');
		expect(svg).toContain('<path d="M0,0L5,5" fill="none" stroke="#1d1b18" stroke-width="1"/>');
	});
});
