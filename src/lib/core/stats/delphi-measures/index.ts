import type { Group } from '../method.ts';

export const group: Group = { name: 'delphi-measures', methods: [], reference: {} };
