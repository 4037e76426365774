import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const stored = [
	'tests/unit/server/**/*.test.ts',
	'tests/unit/corpora/import.test.ts',
	'tests/real/**/*.test.ts',
	'tests/faults/**/*.test.ts'
];

export default defineConfig({
	plugins: [sveltekit()],
	build: { chunkSizeWarningLimit: 900 },
	test: {
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		testTimeout: 20_000,
		hookTimeout: 30_000,
		// What reads or writes a store runs once on each database.
		projects: [
			{
				extends: true,
				test: {
					name: 'sqlite',
					include: [...stored, 'tests/unit/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['**/*.postgres.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'postgres',
					include: [...stored, 'tests/unit/**/*.postgres.test.ts'],
					exclude: ['**/*.sqlite.test.ts', 'tests/unit/server/work/**'],
					env: { TAMIS_TEST_DATABASE: 'postgres' },
					globalSetup: 'tests/postgres/setup.ts',
					runner: 'tests/postgres/runner.ts'
				}
			}
		]
	}
});
