import type { Group } from '../method.ts';

export const group: Group = { name: 'descriptives', methods: [], reference: {} };
