import { expect, test, type Page } from '@playwright/test';
import { boxOf, code, expectBrackets, newDesk, open, signIn } from './desk.ts';
import { faults } from './page.ts';

/** A tablet held upright. */
test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });
test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

interface Point {
	x: number;
	y: number;
}

/** A finger put down, drawn over the page, and lifted. */
async function draw(page: Page, from: Point, to: Point): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<unknown> =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints });
	await touch('touchStart', [from]);
	for (const share of [0.3, 0.6, 1]) {
		await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
	}
	await touch('touchEnd', []);
}

/** Selects words as a tablet does: a touch, then the system's handles, of which the page sees the selection alone. */
async function select(page: Page, said: string): Promise<void> {
	const { from } = await boxOf(page, said);
	await page.touchscreen.tap(from.x + 4, from.y);
	await page.locator('[data-start]', { hasText: said }).evaluate((block, sought) => {
		const node = [...block.childNodes].find((n) => n.textContent?.includes(sought));
		const at = node?.textContent?.indexOf(sought) ?? 0;
		if (node) getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
	}, said);
}

test('on a tablet the words are read first; they are selected, coded, shown and drawn longer by touch', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await open(page, desk);
	await expect(page.getByRole('tree')).toBeHidden();

	// A touch on tinted words shows their passage.
	const { from } = await boxOf(page, 'fatiguée');
	await page.touchscreen.tap(from.x + 6, from.y);
	await expect(page.getByRole('button', { name: 'Fatigue, AM : « Je rentre fatiguée. »' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);

	// The palette opens once the handles rest; the keyboard of the screen stays away until its field is touched.
	await select(page, 'le soir j’écoute');
	const palette = page.getByRole('dialog', { name: 'Trouver ou créer un code' });
	await expect(palette).toBeVisible();
	await expect(palette.getByRole('combobox')).not.toBeFocused();
	const { bottom, top } = await boxOf(page, 'le soir j’écoute');
	const place = await palette.boundingBox();
	expect(place && (place.y >= bottom || place.y + place.height <= top)).toBe(true);
	expect(await faults(page)).toEqual([]);
	await palette.getByRole('option', { name: 'Fatigue' }).tap();
	await expect(palette).toBeHidden();
	const coded = ['Fatigue, AM : « le soir j’écoute »', 'Fatigue, AM : « Je rentre fatiguée. »'];
	await expectBrackets(page, coded);

	// The panel that tells of the passage is unfolded by a touch; what is removed there comes back.
	await page.getByRole('button', { name: 'Déplier le panneau « Segment »' }).tap();
	const inspector = page.getByRole('region', { name: 'Segment' });
	await expect(inspector).toContainText('le soir j’écoute');
	await inspector.getByRole('button', { name: 'Retirer', exact: true }).tap();
	await expectBrackets(page, coded.slice(1));
	await page.getByRole('button', { name: /^Défaire : / }).tap();
	await expectBrackets(page, coded);
	await page.getByRole('button', { name: 'Replier le panneau « Segment »' }).tap();
	await expect(inspector).toBeHidden();

	// Its end is drawn over two words more.
	const again = await boxOf(page, 'le soir j’écoute');
	await page.touchscreen.tap(again.from.x + 6, again.from.y);
	await expect(page.locator('.handle.end')).toBeVisible();
	const edge = await page.locator('.handle.end').boundingBox();
	const { to } = await boxOf(page, 'Personne ne');
	await draw(
		page,
		{ x: (edge?.x ?? 0) + (edge?.width ?? 0) / 2, y: (edge?.y ?? 0) + (edge?.height ?? 0) / 2 },
		{ x: to.x - 4, y: to.y }
	);
	await expectBrackets(page, [
		'Fatigue, AM : « le soir j’écoute. Personne ne »',
		'Fatigue, AM : « Je rentre fatiguée. »'
	]);
});
