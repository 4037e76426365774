import type { Group } from '../method.ts';

export const group: Group = { name: 'correlation', methods: [], reference: {} };
