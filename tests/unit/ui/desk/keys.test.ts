import { expect, it } from 'vitest';
import { commandOf } from '#lib/ui/desk/keys.ts';

const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

it('moves by word across and by sentence along, by paragraph with Ctrl; Shift extends', () => {
	expect(commandOf({ ...none, key: 'ArrowLeft' })).toEqual({
		do: 'move',
		unit: 'word',
		way: -1,
		extend: false
	});
	expect(commandOf({ ...none, key: 'ArrowDown', shiftKey: true })).toEqual({
		do: 'move',
		unit: 'sentence',
		way: 1,
		extend: true
	});
	expect(commandOf({ ...none, key: 'ArrowUp', ctrlKey: true })).toMatchObject({ unit: 'paragraph', way: -1 });
});

it('moves the end of a passage with Alt, its start with Alt and Shift', () => {
	expect(commandOf({ ...none, key: 'ArrowRight', altKey: true })).toEqual({
		do: 'nudge',
		edge: 'end',
		way: 1
	});
	expect(commandOf({ ...none, key: 'ArrowRight', altKey: true, shiftKey: true })).toMatchObject({
		edge: 'start'
	});
});

it('leaves the keys of the browser and of undo alone', () => {
	for (const key of ['z', 'f', 'c', 'p']) expect(commandOf({ ...none, key, ctrlKey: true })).toBeNull();
	for (const key of ['PageDown', 'Home', 'Tab', ' ']) expect(commandOf({ ...none, key })).toBeNull();
});

it('counts the recent codes from 1, and takes a letter in either case', () => {
	expect(commandOf({ ...none, key: '1' })).toEqual({ do: 'recent', index: 0 });
	expect(commandOf({ ...none, key: 'R', shiftKey: true })).toEqual({ do: 'recode' });
});
