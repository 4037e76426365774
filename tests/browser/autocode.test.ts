import { expect, test, type Locator, type Page } from '@playwright/test';
import { newDesk, signIn } from './desk.ts';
import { faults, press, pressOn, tabTo, visit } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

const text = [
	'Enquêtrice : Et la douleur ?',
	'Sonia : Les douleurs reviennent. On parle du douloureux, jamais de la douleur. Voilà.',
	'Enquêtrice : Depuis quand ?',
	'Sonia : Douleur ou pas, on travaille.'
].join('\n\n');

/** What would be coded, in the order of the text. */
const proposed = (page: Page): Promise<string[]> => page.locator('li .unit').allInnerTexts();
const found = (page: Page): Locator => page.getByRole('main').locator('[aria-live=polite]');
const boxes = (page: Page): Locator => page.getByRole('checkbox', { name: /^Coder «/ });

test('an expression, a prefix and a pattern are looked for by mouse; the hit, its sentence or its turn is coded', async ({
	page
}) => {
	const desk = await newDesk(page.request, text);
	const study = desk.replace(/\/documents.*/, '');
	await visit(page, `${study}/autocode`);
	const query = page.getByRole('searchbox', { name: 'Mots à chercher' });
	const unit = page.getByRole('combobox', { name: 'Coder', exact: true });
	const look = page.getByRole('button', { name: 'Chercher', exact: true });

	// Forms of a word, in answers and questions; what begins like it; accents and capitals aside.
	await query.fill('de la douleur');
	await unit.selectOption('les mots trouvés');
	await look.click();
	await expect(found(page)).toContainText('1 passage pour 1 occurrence dans 1 document');
	expect(await proposed(page)).toEqual(['de la douleur']);

	await query.fill('doulou*');
	await unit.selectOption('leur phrase');
	await look.click();
	await expect(found(page)).toContainText('1 passage pour 1 occurrence dans 1 document');
	expect(await proposed(page)).toEqual(['On parle du douloureux, jamais de la douleur.']);

	await page.getByRole('checkbox', { name: 'Expression régulière' }).check();
	await query.fill('\\bdouleurs?\\b');
	await unit.selectOption('leur tour de parole');
	await look.click();
	await expect(found(page)).toContainText('3 passages pour 4 occurrences dans 1 document');
	expect(await proposed(page)).toEqual([
		'Et la douleur ?',
		'Les douleurs reviennent. On parle du douloureux, jamais de la douleur. Voilà.',
		'Douleur ou pas, on travaille.'
	]);
	await page.getByRole('checkbox', { name: 'Respecter les majuscules' }).check();
	await page.getByRole('checkbox', { name: 'Laisser de côté les tours d’enquête' }).check();
	await look.click();
	await expect(found(page)).toContainText('1 passage pour 2 occurrences dans 1 document');

	// A pattern that is none is refused in words.
	await query.fill('(douleur');
	await look.click();
	await expect(found(page)).toContainText('Cette expression régulière est incorrecte');
	expect(await faults(page)).toEqual([]);
});

test('by keys alone: what was found is looked through, one is left out, the rest is coded and undone as one step', async ({
	page
}) => {
	const desk = await newDesk(page.request, text);
	const study = desk.replace(/\/documents.*/, '');
	await visit(page, `${study}/autocode`);
	await tabTo(page, page.getByRole('searchbox', { name: 'Mots à chercher' }));
	await page.keyboard.type('doul*');
	await press(page, 'Enter');
	await expect(boxes(page)).not.toHaveCount(0);
	const unit = page.getByRole('combobox', { name: 'Coder', exact: true });
	await tabTo(page, unit);
	await page.keyboard.type('leur phrase');
	await expect(unit).toHaveValue('sentence');
	await pressOn(page, page.getByRole('button', { name: 'Chercher', exact: true }));
	await expect(found(page)).toContainText('4 passages pour 5 occurrences dans 1 document');
	expect(await faults(page)).toEqual([]);

	const code = page.getByRole('combobox', { name: 'Code à appliquer' });
	await tabTo(page, code);
	await page.keyboard.type('Douleur');
	await expect(page.getByRole('option', { name: 'Créer « Douleur »' })).toHaveAttribute(
		'aria-selected',
		'true'
	);
	await press(page, 'Enter');
	const question = page.getByRole('checkbox', { name: 'Coder « Et la douleur ? »' });
	await tabTo(page, question);
	await press(page, 'Space');
	await expect(page.getByRole('checkbox', { name: 'Tout cocher dans « sonia »' })).toBeChecked({
		indeterminate: true
	});
	await expect(page.getByText('3 sur 4 cochés')).toBeVisible();
	await code.focus();
	await pressOn(page, page.getByRole('button', { name: 'Coder 3 passages' }));
	const notice = page.getByRole('status', { name: 'Annonces' });
	await expect(notice).toContainText('« Douleur » appliqué à 3 passages');
	// What is coded so already is told, and cannot be taken twice.
	await expect(page.getByText('déjà codé ainsi')).toHaveCount(3);
	await expect(boxes(page).and(page.locator(':disabled'))).toHaveCount(3);

	// One step, and the code that was made for it goes with it.
	await pressOn(page, notice.getByRole('button', { name: 'Défaire' }));
	await expect(page.getByText('déjà codé ainsi')).toHaveCount(0);
	await visit(page, `${study}/codes`);
	await expect(page.getByText('Un code est une étiquette')).toBeVisible();
	await press(page, 'Control+Shift+z');
	await expect(page.getByRole('treeitem', { name: 'Douleur, 3 segments' })).toBeVisible();
	await expect(page.locator('p[role=status]')).toHaveText(
		'Refait : « Douleur » appliqué à 3 passages trouvés'
	);
});
