import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { code, expectBrackets, newDesk, open, put, signIn } from './desk.ts';
import { homeOf } from './home.ts';
import { press } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

test('two tabs on one document both see what is done; selection and place stay as they were', async ({
	page,
	context
}) => {
	const long = Array.from({ length: 80 }, (_, i) => `Sonia : Phrase ${i + 1}, dite sans se presser.`).join(
		'\n\n'
	);
	const desk = await newDesk(page.request, long);
	await open(page, desk);
	const other = await context.newPage();
	await open(other, desk);
	await other.locator('[data-start]', { hasText: 'Phrase 60,' }).scrollIntoViewIfNeeded();
	await press(other, 'ArrowDown');
	const place = await other.locator('.scroller').evaluate((s) => s.scrollTop);
	expect(place).toBeGreaterThan(0);
	const chosen = await other.evaluate(() => String(getSelection()));
	expect(chosen).toMatch(/^Phrase \d+, dite/);

	await press(page, 'ArrowDown');
	await put(page, 'Calme');
	await expectBrackets(page, ['Calme, AM : « Phrase 1, dite sans se presser. »']);
	await expect(other.getByRole('treeitem', { name: /Calme/ })).toBeVisible();
	expect(await other.locator('.scroller').evaluate((s) => s.scrollTop)).toBe(place);
	expect(await other.evaluate(() => String(getSelection()))).toBe(chosen);
	await put(other, 'Calme');
	await press(page, 'Control+z');
	await expect(other.getByRole('button', { name: /^Calme, AM/ })).toHaveCount(1);
});

test('what the command line does beside the program is seen on the page', async ({ page, baseURL }, info) => {
	const desk = await newDesk(page.request);
	await open(page, desk);
	const file = info.outputPath('codings.csv');
	writeFileSync(file, 'document;quotation;code;coder\nsonia;Je rentre fatiguée.;Fatigue;Luc Bernard\n');
	const home = homeOf(new URL(baseURL ?? '').port);
	const { status, stderr } = spawnSync(
		process.execPath,
		['src/cli/main.ts', 'codings', 'import', file, '--study', desk.split('/')[2] ?? '', '--home', home],
		{ cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' }
	);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	await expectBrackets(page, ['Fatigue, LB : « Je rentre fatiguée. »']);
});

test("a coder who works blind receives nothing of the others' codings, and cannot take them away", async ({
	page,
	browser,
	baseURL
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	const context = await browser.newContext();
	await signIn(context, baseURL, 'Luc Bernard');
	await context.addCookies([{ name: 'blind', value: '1', url: baseURL ?? '' }]);
	const other = await context.newPage();
	const received: string[] = [];
	other.on('response', async (response) => {
		if (response.url().includes(desk)) received.push(await response.text().catch(() => ''));
	});
	await open(other, desk);
	await expect(other.getByText(/À l.aveugle/)).toBeVisible();
	await expectBrackets(other, []);
	expect(received.join('')).toContain('Je rentre');
	expect(received.join('')).not.toMatch(/codeId/);

	// The same passage, by chance: each has a coding there, and takes only one's own away.
	await press(other, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
	await put(other, 'Fatigue');
	await expectBrackets(other, ['Fatigue, LB : « Je rentre fatiguée. »']);
	await open(page, desk);
	await expectBrackets(page, ['Fatigue, AM · LB : « Je rentre fatiguée. »']);
	await press(other, 'Delete');
	await expectBrackets(other, []);
	await expectBrackets(page, ['Fatigue, AM : « Je rentre fatiguée. »']);
	await other.getByRole('button', { name: 'Voir les codages des autres' }).click();
	await expectBrackets(other, ['Fatigue, AM : « Je rentre fatiguée. »']);
	await context.close();
});
