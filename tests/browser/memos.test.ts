import { expect, test, type Page } from '@playwright/test';
import { ask, code, newDesk, placeOf, signIn } from './desk.ts';
import { faults, press, visit } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

const memo = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('memos are found by what they say and what they are about, written anew, deleted and brought back', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	const study = desk.replace(/\/documents.*/, '');
	const codeId = await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await ask(page.request, study, 'memo.create', {
		targetType: 'code',
		targetId: codeId,
		body: 'À distinguer de l’*usure*.'
	});
	await ask(page.request, study, 'memo.onSpan', {
		...placeOf(desk, 'mon avis'),
		body: 'Elle dit « mon avis », pas « notre ».'
	});
	await visit(page, `${study}/memos`);
	const search = page.getByRole('search');
	await expect(search).toContainText('2 mémos');
	// Accents and capitals aside, in the words of the memo and in those it is about.
	await page.getByRole('searchbox', { name: 'Chercher dans les mémos' }).fill('A DISTINGUER fatigue');
	await expect(search).toContainText('1 sur 2 mémos');
	await expect(page.getByRole('link', { name: 'Sur le code « Fatigue »' })).toBeVisible();
	await page.getByRole('searchbox', { name: 'Chercher dans les mémos' }).fill('');
	await page.getByRole('combobox', { name: 'Sur' }).selectOption('un passage');
	await expect(search).toContainText('1 sur 2 mémos');
	await expect(memo(page, 'pas « notre »').getByRole('blockquote')).toHaveText('mon avis');
	expect(await faults(page)).toEqual([]);

	await memo(page, 'pas « notre »').getByRole('button', { name: 'Modifier ce mémo' }).click();
	await expect(page.getByRole('textbox', { name: 'Texte du mémo' })).toBeFocused();
	await page.keyboard.type(' À revoir.');
	await press(page, 'Control+Enter');
	await expect(memo(page, '« notre ». À revoir.')).toBeVisible();
	await memo(page, 'À revoir').getByRole('button', { name: 'Supprimer ce mémo' }).click();
	await expect(page.getByText('Aucun mémo ne correspond.')).toBeVisible();
	await press(page, 'Control+z');
	await expect(memo(page, 'À revoir')).toBeVisible();
	await press(page, 'Control+z');
	await expect(memo(page, 'À revoir')).toBeHidden();
	await expect(memo(page, 'pas « notre »')).toBeVisible();

	// The way from a memo to its words.
	await page.getByRole('link', { name: 'Sur un passage de « sonia »' }).click();
	await expect(page.getByRole('region', { name: 'Segment' })).toContainText('pas « notre »');
});

test('the history of two coders is read for one, and walked back by each for oneself', async ({
	page,
	browser,
	baseURL
}) => {
	const desk = await newDesk(page.request);
	const study = desk.replace(/\/documents.*/, '');
	await ask(page.request, study, 'code.create', { name: 'Fatigue' });
	const context = await browser.newContext({ locale: 'fr-FR' });
	await signIn(context, baseURL, 'Luc Bernard');
	await ask(context.request, study, 'code.create', { name: 'Avis' });
	await ask(page.request, study, 'code.create', { name: 'Nuits' });

	await visit(page, `${study}/history`);
	const steps = page.getByRole('main').getByRole('listitem').locator('.what');
	const by = page.getByRole('combobox', { name: 'Par' });
	await by.selectOption('Luc Bernard');
	await expect(steps).toHaveText(['Code « Avis » créé']);
	await expect(page.getByRole('button', { name: /^Défaire jusqu’ici/ })).toHaveCount(0);
	await by.selectOption('tout le monde');
	await page.getByRole('button', { name: 'Défaire jusqu’ici : Code « Fatigue » créé' }).click();
	const question = page.getByRole('dialog', { name: 'Défaire 2 étapes ?' });
	await expect(question).toContainText('Celles des autres restent.');
	await question.getByRole('button', { name: 'Défaire', exact: true }).click();
	await expect(page.getByRole('status', { name: 'Annonces' })).toContainText('2 étapes défaites');
	await expect(steps.first()).toHaveText('A défait : Code « Fatigue » créé');
	await expect(page.getByText('défait', { exact: true })).toHaveCount(2);
	await visit(page, `${study}/codes`);
	await expect(page.getByRole('treeitem')).toHaveCount(1);
	await expect(page.getByRole('treeitem', { name: 'Avis' })).toBeVisible();
	await context.close();
});
