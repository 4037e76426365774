import type { Group } from '../method.ts';

export const group: Group = { name: 't-test', methods: [], reference: {} };
