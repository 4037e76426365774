import { flushSync } from 'svelte';

/** Whether the page is being printed: tables that draw only the rows in sight then draw them all. */
export const paper = $state({ printing: false });

if (typeof window !== 'undefined') {
	// The browser takes the page as it stands when the event ends.
	window.addEventListener('beforeprint', () => flushSync(() => (paper.printing = true)));
	window.addEventListener('afterprint', () => (paper.printing = false));
}
