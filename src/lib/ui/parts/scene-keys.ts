import type { Attachment } from 'svelte/attachments';
import { hideTooltip, showTooltip } from './tooltip.ts';

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes the marks of a drawn scene one stop of the keyboard that arrows walk through, shows a mark's words on hover and
 * focus, and tells `light` which group the eye or the keyboard is on (`undefined`: none).
 */
export function sceneKeys(light: (group: string | undefined) => void): Attachment<SVGElement> {
	return (svg) => {
		const data = (): SVGElement[] => [...svg.querySelectorAll<SVGElement>('[role="img"]')];
		const datumOf = (target: EventTarget | null): SVGElement | null =>
			target instanceof Element ? target.closest<SVGElement>('[role="img"]') : null;

		const tell = (target: EventTarget | null): void => {
			const datum = datumOf(target);
			if (datum === null) return;
			light(datum.dataset.group);
			showTooltip(datum, datum.getAttribute('aria-label') ?? '', 'above');
		};
		const hush = (): void => {
			light(undefined);
			hideTooltip();
		};
		const stopAt = (datum: SVGElement | undefined): void => {
			for (const one of data()) one.setAttribute('tabindex', one === datum ? '0' : '-1');
		};
		const pressed = (event: KeyboardEvent): void => {
			if (event.key === 'Escape') return hush();
			const all = data();
			const at = all.findIndex((datum) => datum === document.activeElement);
			const step = steps[event.key];
			const ends: Record<string, number> = { Home: 0, End: all.length - 1 };
			const next = step === undefined ? ends[event.key] : (at + step + all.length) % all.length;
			if (next === undefined) return;
			event.preventDefault();
			stopAt(all[next]);
			all[next]?.focus();
		};

		const hovered = (event: Event): void => tell(event.target);
		svg.addEventListener('pointerover', hovered);
		svg.addEventListener('pointerleave', hush);
		svg.addEventListener('focusin', hovered);
		svg.addEventListener('focusout', hush);
		svg.addEventListener('keydown', pressed);
		// Marks come and go with the data: the first always holds the stop when the one that held it has gone.
		const keepStop = (): void => {
			if (svg.querySelector('[role="img"][tabindex="0"]') === null) stopAt(data()[0]);
		};
		const watcher = new MutationObserver(keepStop);
		watcher.observe(svg, { childList: true });
		keepStop();
		return () => {
			watcher.disconnect();
			svg.removeEventListener('pointerover', hovered);
			svg.removeEventListener('pointerleave', hush);
			svg.removeEventListener('focusin', hovered);
			svg.removeEventListener('focusout', hush);
			svg.removeEventListener('keydown', pressed);
		};
	};
}
