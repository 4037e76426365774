import type { Group } from '../method.ts';

export const group: Group = { name: 'reliability', methods: [], reference: {} };
