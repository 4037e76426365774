import fc from 'fast-check';

/** Laws are tried on the same examples each time, so that a run says of the code alone; `SEED=7 npm run unit` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1857) });
