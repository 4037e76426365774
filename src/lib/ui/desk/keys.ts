import type { Unit } from '#lib/core/text/index.ts';

/** What a key asks of the desk. */
export type Command =
	| { do: 'move'; unit: Unit; way: 1 | -1; extend: boolean }
	| { do: 'nudge'; edge: 'start' | 'end'; way: 1 | -1 }
	| { do: 'step'; way: 1 | -1 }
	| { do: 'recent'; index: number }
	| { do: 'code' | 'recode' | 'copy' | 'memo' | 'star' | 'edit' | 'remove' | 'release' | 'help' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const plain: Readonly<Record<string, Command>> = {
	Enter: { do: 'code' },
	c: { do: 'code' },
	n: { do: 'step', way: 1 },
	j: { do: 'step', way: 1 },
	p: { do: 'step', way: -1 },
	k: { do: 'step', way: -1 },
	r: { do: 'recode' },
	y: { do: 'copy' },
	m: { do: 'memo' },
	'*': { do: 'star' },
	s: { do: 'star' },
	e: { do: 'edit' },
	Delete: { do: 'remove' },
	Backspace: { do: 'remove' },
	Escape: { do: 'release' },
	'?': { do: 'help' }
};

/** The command of a key pressed in the transcript, or null when it is not one of the desk's. */
export function commandOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): Command | null {
	const control = ctrlKey || metaKey;
	const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
	if (across !== null && !control) {
		if (altKey) return { do: 'nudge', edge: shiftKey ? 'start' : 'end', way: across };
		return { do: 'move', unit: 'word', way: across, extend: shiftKey };
	}
	const along = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
	if (along !== null && !altKey) {
		return { do: 'move', unit: control ? 'paragraph' : 'sentence', way: along, extend: shiftKey };
	}
	if (control || altKey) return null;
	if (/^[1-9]$/.test(key)) return { do: 'recent', index: Number(key) - 1 };
	return plain[key] ?? plain[key.toLowerCase()] ?? null;
}
