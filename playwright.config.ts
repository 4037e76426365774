import { defineConfig } from '@playwright/test';

/** A port of their own, so that the tests never meet a program that is running; another one lets two checkouts run at once. */
const port = Number(process.env['TAMIS_TEST_PORT'] ?? 28_470);

export default defineConfig({
	testDir: 'tests/browser',
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 1,
	fullyParallel: false,
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'fr-FR',
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-dev-shm-usage',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: `node tests/browser/server.ts ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false,
		timeout: 60_000
	}
});
