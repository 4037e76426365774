import { inject, TestRunner, type RunnerTask, type RunnerTestFile, type VitestTestRunner } from 'vitest';

/** Skips every test, and says so, where there is no PostgreSQL to run it on. */
export default class Runner extends TestRunner implements VitestTestRunner {
	onCollected(files: RunnerTestFile[]): void {
		if (inject('postgres') !== '') return;
		const skip = (task: RunnerTask): void => {
			task.mode = 'skip';
			if (task.type === 'suite') task.tasks.forEach(skip);
		};
		files.forEach(skip);
	}
}
