import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Frame from '#lib/ui/Frame.svelte';

const children = createRawSnippet(() => ({ render: () => '<h1>Documents</h1>' }));

describe('the frame, written on the server', () => {
	const { body } = render(Frame, {
		props: {
			homeHref: '/',
			study: { name: 'Douleur chronique', href: '/s/1' },
			nav: [
				{ href: '/s/1/documents', label: 'Documents', current: true },
				{ href: '/s/1/codes', label: 'Codes' }
			],
			searchHref: '/s/1/search',
			theme: 'system',
			coder: { name: 'Anne Martin', initials: 'AM', href: '/settings' },
			lastAction: '« Frustration » appliqué',
			children
		}
	});

	it('marks the one room one is in', () => {
		expect(body.match(/aria-current="page"/g)).toHaveLength(1);
		expect(body).toMatch(/href="\/s\/1\/documents" aria-current="page"/);
	});

	it('begins with a way to skip to the content', () => {
		expect(body.indexOf('href="#content"')).toBeLessThan(body.indexOf('<header'));
		expect(body).toContain('<main id="content"');
	});

	it('names the coder and what was last done', () => {
		expect(body).toContain('Vous codez en tant que Anne Martin');
		expect(body).toContain('« Frustration » appliqué');
	});
});
