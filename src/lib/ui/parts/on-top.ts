import type { Attachment } from 'svelte/attachments';

/** Shows a floating part over everything else, an open dialog too, without moving it in the page. */
export const onTop: Attachment<HTMLElement> = (part) => {
	part.popover = 'manual';
	part.showPopover();
};
