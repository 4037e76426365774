import { randomUUIDv7 } from 'node:crypto';

/** A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
export const newId = (): string => randomUUIDv7();

/** The present instant as ISO text in UTC. */
export const now = (): string => new Date().toISOString();
