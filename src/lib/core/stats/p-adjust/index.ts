import type { Group } from '../method.ts';
import { pAdjustMethod } from './p-adjustment.ts';

export const group: Group = { name: 'p-adjust', methods: [pAdjustMethod] };
