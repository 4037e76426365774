import { inject, TestRunner, type SerializedConfig } from 'vitest';

/** Skips every test, and counts it as skipped, where there is no PostgreSQL to run it on. */
export default class Runner extends TestRunner {
	constructor(config: SerializedConfig) {
		super(config);
		// No test has such a name: hooks are not run either.
		if (inject('postgres') === '') this.config.testNamePattern = /(?!)/;
	}
}
