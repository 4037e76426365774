import { AxeBuilder } from '@axe-core/playwright';
import { expect, type APIRequestContext, type FileChooser, type Locator, type Page } from '@playwright/test';

/** A new study, empty; returns the address of its first page. */
export async function newStudy(request: APIRequestContext, name: string): Promise<string> {
	const made = await request.post('/api/studies', { data: { name } });
	return `/studies/${((await made.json()) as { id: string }).id}`;
}

/** Waits until the page of a study that `begin` loads can be worked: once all of it listens, it asks what others change. */
export async function loaded(page: Page, begin: () => Promise<unknown>): Promise<void> {
	const listens = page.waitForRequest((request) => request.url().endsWith('/changes'));
	await begin();
	await listens;
}

export const visit = (page: Page, path: string): Promise<void> => loaded(page, () => page.goto(path));

export async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Goes on by Tab until this has the focus, as whoever has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
	for (let steps = 0; steps < 100; steps++) {
		if (await isThere()) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached by the keyboard: ${String(target)}`);
}

/** Reaches a button or a link by Tab, and presses it. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** What axe finds at fault on the page, or in a part of it. */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).include(part).analyze();
	return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Without the no-break spaces of French typography. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Hands files, or a folder, to the question that `begin` makes the browser ask. */
export async function choose(
	page: Page,
	files: Parameters<FileChooser['setFiles']>[0],
	begin: () => Promise<void>
): Promise<void> {
	// Asked for first, so that the browser's own dialog does not open: it takes the page a moment to know.
	const asked = page.waitForEvent('filechooser');
	await begin();
	await (await asked).setFiles(files);
}

/** Does what undoes or redoes one step, and waits until it is done. */
export async function turn(page: Page, way: 'undo' | 'redo', begin: () => Promise<void>): Promise<void> {
	const answer = page.waitForResponse((response) => response.url().endsWith(`/${way}`));
	await begin();
	expect((await answer).status()).toBe(200);
}
