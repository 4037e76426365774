import type { Group } from '../method.ts';

export const group: Group = { name: 'p-adjust', methods: [], reference: {} };
