import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { chunkSizeWarningLimit: 900 },
	test: {
		include: [
			'tests/unit/**/*.test.ts',
			'tests/real/**/*.test.ts',
			'tests/faults/**/*.test.ts',
			'tests/*.test.ts'
		],
		environment: 'node',
		setupFiles: ['tests/seed.ts'],
		testTimeout: 20_000,
		hookTimeout: 30_000
	}
});
