import type { Group } from '../method.ts';

export const group: Group = { name: 'crosstab', methods: [], reference: {} };
