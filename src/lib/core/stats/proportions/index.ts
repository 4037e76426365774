import type { Group } from '../method.ts';

export const group: Group = { name: 'proportions', methods: [], reference: {} };
