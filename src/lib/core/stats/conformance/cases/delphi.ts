import { consensus } from './delphi-consensus.ts';
import { rand } from './delphi-rand.ts';
import { rounds } from './delphi-rounds.ts';

export const delphi = { ...rand, ...consensus, ...rounds };
