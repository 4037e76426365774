import type { Group } from '../method.ts';

export const group: Group = { name: 'missing', methods: [], reference: {} };
