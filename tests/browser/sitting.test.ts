import { expect, test, type Page } from '@playwright/test';
import { expectBrackets, newDesk, open, put, signIn, transcript } from './desk.ts';
import { press, visit } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

const chosen = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

test('a first interview: codes grow on their own, the keys read on, and themes come last', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	await open(page, desk);

	// A part of a sentence is coded; the next one follows, not the same again.
	await press(page, 'ArrowDown');
	expect(await chosen(page)).toBe('Comment se passe une journée ?');
	await press(page, 'ArrowDown');
	expect(await chosen(page)).toBe('Le matin je soigne, le soir j’écoute.');
	await put(page, 'Matin');
	await press(page, 'Alt+ArrowLeft');
	await expectBrackets(page, ['Matin, AM : « Le matin je soigne, le soir j’ »']);
	await press(page, 'ArrowDown');
	expect(await chosen(page)).toBe('Personne ne me demande mon avis.');
	// Back over one sentence more, and forward again: never nothing.
	await press(page, 'Shift+ArrowUp');
	expect(await chosen(page)).toBe('Le matin je soigne, le soir j’écoute. Personne ne me demande mon avis.');
	await press(page, 'Escape', 'Escape', 'n', 'ArrowDown');
	await put(page, 'Avis');
	// Neither code has become the other's theme, and with one coder nobody says each time who it was.
	await expect(page.getByRole('treeitem')).toHaveText([/Matin/, /Avis/]);
	for (const name of ['Matin', 'Avis']) {
		await expect(page.getByRole('treeitem', { name })).toHaveAttribute('aria-level', '1');
	}
	await expect(page.getByText('AM', { exact: true }).and(page.locator('.initials'))).toHaveCount(0);

	// After the last passage comes the first again, and the other way round.
	const first = page.getByRole('button', { name: /^Matin, AM/ });
	const last = page.getByRole('button', { name: /^Avis, AM/ });
	await expect(last).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'n');
	await expect(first).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'p');
	await expect(last).toHaveAttribute('aria-pressed', 'true');

	// What was begun in a memo is there when it is opened again, beside the words it is about.
	await press(page, 'm');
	const memo = page.getByRole('dialog', { name: 'Nouveau mémo' });
	await expect(memo).toContainText('« Personne ne me demande mon avis. »');
	await page.keyboard.type('Personne : qui ?');
	await press(page, 'Escape');
	await expect(memo).toBeHidden();
	await expect(transcript(page)).toBeFocused();
	await press(page, 'm');
	await expect(memo.getByRole('textbox')).toHaveValue('Personne : qui ?');
	await press(page, 'Control+Enter');
	await expect(page.getByText('Personne : qui ?', { exact: true })).toBeVisible();

	// Codes chosen together go under a theme made for them, as one step.
	await visit(page, desk.replace(/documents.*/, 'codes'));
	const tree = page.getByRole('tree');
	await tree.getByRole('treeitem', { name: /Matin/ }).click();
	await tree.getByRole('treeitem', { name: /Avis/ }).click({ modifiers: ['Control'] });
	await page.getByRole('button', { name: 'Déplacer sous…' }).click();
	await page.getByRole('combobox', { name: 'Nouveau parent' }).fill('Une journée');
	await page.getByRole('option', { name: 'Créer « Une journée »' }).click();
	await page.getByRole('button', { name: 'Déplacer', exact: true }).click();
	await expect(tree.getByRole('treeitem')).toHaveText([/Une journée/, /Matin/, /Avis/]);
	await expect(tree.getByRole('treeitem', { name: /Avis/ })).toHaveAttribute('aria-level', '2');
	await tree.focus();
	await press(page, 'Control+z');
	await expect(tree.getByRole('treeitem')).toHaveText([/Matin/, /Avis/]);
});
