import { randomUUID } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/**
 * A new id: UUID version 7 (RFC 9562) with a counter in its `rand_a` (method 1 of section 6.2), so that ids sort in
 * the order they were made, also within one millisecond; Node's own do not promise that.
 */
export function newId(): string {
	const ms = Math.max(Date.now(), lastMs);
	counter = ms === lastMs ? counter + 1 : 0;
	// A counter that is full borrows from the next millisecond.
	lastMs = counter > 0xfff ? ms + 1 : ms;
	counter &= 0xfff;
	const time = lastMs.toString(16).padStart(12, '0');
	const count = counter.toString(16).padStart(3, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${randomUUID().slice(19)}`;
}

/** The present instant as ISO text in UTC. */
export const now = (): string => new Date().toISOString();
