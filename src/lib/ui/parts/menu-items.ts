import type { IconName } from './icons.ts';

interface Shown {
	label: string;
	icon?: IconName;
	/** The keys that do the same, as one reads them. */
	keys?: string;
	danger?: boolean;
	disabled?: boolean;
	/** For what is on or off, or one choice among several: whether it is the one in force. */
	checked?: boolean;
	/** A choice among several. */
	among?: boolean;
	/** A line above it. */
	apart?: boolean;
}

/** An entry of a menu: it does something, or leads somewhere; a file is downloaded. */
export type MenuItem = Shown & ({ onselect: () => void } | { href: string; download?: boolean });
