import {
	expect,
	type APIRequestContext,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';
import { plain, press } from './page.ts';

/** What the tests of the desk code. */
export const interview = [
	'Enquêtrice : Comment se passe une journée ?',
	'Sonia : Le matin je soigne, le soir j’écoute. Personne ne me demande mon avis.',
	'Enquêtrice : Et ensuite ?',
	'Sonia : Je rentre fatiguée. Les collègues aussi.'
].join('\n\n');

/** Who codes in this browser. */
export async function signIn(
	context: BrowserContext,
	baseURL: string | undefined,
	coder: string
): Promise<void> {
	await context.addCookies([{ name: 'coder', value: encodeURIComponent(coder), url: baseURL ?? '' }]);
}

/** A new study with one interview; returns the address of its desk. */
export async function newDesk(request: APIRequestContext, text = interview): Promise<string> {
	const made = await request.post('/api/studies', { data: { name: 'Journées' } });
	const { id } = (await made.json()) as { id: string };
	const put = await request.put(`/api/${id}/files/document-import?name=sonia.txt`, { data: `{}\n${text}` });
	const document = (await put.json()) as { id: string };
	return `/studies/${id}/documents/${document.id}`;
}

/** Asks for a change as a page would, from any address of the study; gives what it made. */
export async function ask<R>(
	request: APIRequestContext,
	address: string,
	action: string,
	data: object
): Promise<R> {
	const answer = await request.post(`/api/${address.split('/')[2]}/${action}`, { data });
	expect(answer.status(), await answer.text()).toBe(200);
	return ((await answer.json()) as { result: R }).result;
}

/** Puts a code, made on the way, on some words of the interview; gives the code. */
export async function code(
	request: APIRequestContext,
	desk: string,
	name: string,
	words: string,
	text = interview
): Promise<string> {
	const data = { ...placeOf(desk, words, text), newCode: { name, parentId: null } };
	return (await ask<{ codeId: string }>(request, desk, 'coding.apply', data)).codeId;
}

/** Where some words stand, as a change asks for it. */
export function placeOf(desk: string, words: string, text = interview): object {
	const start = text.indexOf(words);
	return { documentId: desk.split('/')[4], start, end: start + words.length };
}

/** The words of the interview, as one thing that takes the focus. */
export const transcript = (page: Page): Locator => page.locator('[role=document]');

/** The brackets of the margin as a screen reader names them: `Fatigue, AM : « je rentre »`. */
export async function brackets(page: Page): Promise<string[]> {
	const names = await transcript(page)
		.locator('button[aria-pressed]')
		.evaluateAll((all) => all.map((b) => b.getAttribute('aria-label') ?? ''));
	return names.map(plain);
}

/** Waits until the margin shows these brackets and no other. */
export const expectBrackets = (page: Page, names: readonly string[]): Promise<void> =>
	expect.poll(() => brackets(page)).toEqual(names);

/** The paragraphs as they stand on the page. */
export const words = (page: Page): Promise<string[]> => page.locator('[data-start]').allInnerTexts();

/** Opens the desk, ready to be worked. */
export async function open(page: Page, desk: string): Promise<void> {
	await page.goto(desk);
	// Counted by the page itself: once it stands there, the page listens.
	await expect(page.getByText(/% (codé|coded)$/)).toBeVisible();
	await transcript(page).focus();
}

/** Where a code is found or created, or takes the place of another. */
export const field = (page: Page): Locator => page.getByRole('combobox', { name: /Trouver|Remplacer/ });

/** Codes what is selected with the code of that name, made on the way when there is none. */
export async function put(page: Page, name: string): Promise<void> {
	await press(page, 'c');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type(name);
	await press(page, 'Enter');
	await expect(field(page)).toBeHidden();
}

interface Box {
	from: { x: number; y: number };
	to: { x: number; y: number };
	top: number;
	bottom: number;
}

/** Where some words of one paragraph stand in the window: the middles of their first and last line. */
export async function boxOf(page: Page, said: string): Promise<Box> {
	const block = page.locator('[data-start]', { hasText: said }).first();
	await block.scrollIntoViewIfNeeded();
	return block.evaluate((element, sought) => {
		const node = [...element.childNodes].find((n) => n.textContent?.includes(sought));
		if (!node) throw new Error(`not on the page: ${sought}`);
		const at = node.textContent?.indexOf(sought) ?? 0;
		const range = document.createRange();
		range.setStart(node, at);
		range.setEnd(node, at + sought.length);
		const lines = [...range.getClientRects()];
		const [first, last] = [lines[0], lines.at(-1)];
		if (!first || !last) throw new Error(`not laid out: ${sought}`);
		return {
			from: { x: first.left + 1, y: first.top + first.height / 2 },
			to: { x: last.right - 1, y: last.top + last.height / 2 },
			top: first.top,
			bottom: last.bottom
		};
	}, said);
}

/** Selects words by dragging over them. */
export async function drag(page: Page, said: string): Promise<Box> {
	const box = await boxOf(page, said);
	await page.mouse.move(box.from.x, box.from.y);
	await page.mouse.down();
	await page.mouse.move(box.to.x, box.to.y, { steps: 4 });
	await page.mouse.up();
	return box;
}
