import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the program under test keeps its studies: the command line beside it is given the same folder. */
export const homeOf = (port: number | string): string => join(tmpdir(), `tamis-browser-${port}`);
