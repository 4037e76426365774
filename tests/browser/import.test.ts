import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { newDesk } from './desk.ts';
import { choose, faults, newStudy, press, pressOn, tabTo, turn, visit } from './page.ts';

const claire = [
	'Claire : Comment se passe une journée ?',
	'Marc : Le matin je soigne.',
	'Ambiance : il regarde par la fenêtre.',
	'Claire : Et ensuite ?',
	'Marc : Je rentre fatigué.',
	'Ambiance : un temps.'
].join('\n\n');
const sonia = 'ENQ : Et vous ?\n\nSonia : Ça dépend des journées.\n\nENQ : Oui ?\n\nSonia : Voilà.';
/** A photograph under the name of a Word file. */
const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const file = (name: string, content: string | Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(content)
});

const list = (page: Page) => page.getByRole('list', { name: 'Fichiers' });
const line = (page: Page, name: string) => list(page).getByRole('button', { name });
const said = (page: Page) => page.locator('[aria-live=polite]');

test('by keys alone: files are chosen, a wrong reading is corrected, one is refused among good ones', async ({
	page
}) => {
	const study = await newStudy(page.request, 'Import au clavier');
	await visit(page, study);
	await pressOn(page, page.getByRole('link', { name: 'Importer des documents' }));
	const files = [
		file('photo.docx', photo),
		file('claire.txt', claire),
		file('sonia.txt', Buffer.from(sonia, 'latin1')),
		file('vide.txt', '')
	];
	const byName = page.getByRole('button', { name: 'Choisir des fichiers' });
	await choose(page, files, () => pressOn(page, byName));
	await expect(said(page)).toHaveText('2 fichiers prêts, 2 refusés');

	// The list is walked by the arrows, in the order of names.
	await tabTo(page, line(page, 'claire.txt'));
	await press(page, 'Enter');
	const details = page.getByRole('complementary');
	await expect(details).toContainText('6 tours trouvés, 3 locuteurs');
	await press(page, 'ArrowDown');
	await expect(line(page, 'photo.docx')).toBeFocused();
	await expect(details).toContainText('Le contenu de ce fichier ne correspond pas à son nom');
	await expect(line(page, 'photo.docx')).toContainText('refusé');
	await press(page, 'ArrowDown');
	await expect(details).toContainText('4 tours trouvés, 2 locuteurs');
	await expect(details).toContainText('windows-1252');
	await expect(details).toContainText('Ça dépend des journées.');
	await press(page, 'End');
	await expect(details).toContainText('Ce fichier ne contient aucun texte.');
	expect(await faults(page)).toEqual([]);

	// What the researcher noted is no speaker: she names the two who speak, and who asks.
	await press(page, 'Home');
	await expect(line(page, 'claire.txt')).toBeFocused();
	await expect(details.getByRole('row', { name: /Ambiance/ })).toBeVisible();
	await tabTo(page, details.getByRole('textbox', { name: 'Seulement ces locuteurs' }));
	await page.keyboard.type('Claire\nMarc');
	await press(page, 'Tab');
	await expect(details).toContainText('4 tours trouvés, 2 locuteurs');
	const role = details.getByRole('combobox', { name: 'Rôle de « Claire »' });
	await line(page, 'claire.txt').focus();
	await tabTo(page, role);
	await press(page, 'ArrowDown');
	await expect(role).toHaveValue('interviewer');
	await expect(details.locator('li.asks')).toHaveCount(2);

	const go = page.getByRole('button', { name: 'Importer 2 documents' });
	await page.getByRole('heading', { level: 1 }).click();
	await pressOn(page, go);
	await expect(said(page)).toHaveText('2 importés, 0 déjà là, 2 refusés');
	await expect(page.getByRole('status').filter({ hasText: 'importés' })).toHaveText(
		'2 importés, 0 déjà là, 2 refusés'
	);
	await pressOn(page, page.getByRole('link', { name: 'Voir les documents' }));
	await expect(page.getByRole('row', { name: /^claire 4 / })).toBeVisible();
	await expect(page.getByRole('row', { name: /^sonia 4 / })).toBeVisible();
	await pressOn(page, page.getByRole('link', { name: 'claire', exact: true }));
	await expect(page.getByRole('document', { name: 'Texte' })).toMatchAriaSnapshot(`
    - document "Texte":
      - paragraph: Comment se passe une journée ?
      - paragraph: Le matin je soigne.
      - paragraph: "Ambiance : il regarde par la fenêtre."
      - paragraph: Et ensuite ?
      - paragraph: Je rentre fatigué.
      - paragraph: "Ambiance : un temps."
  `);

	// One step for each document, each undone for itself.
	for (let i = 0; i < 2; i++) await turn(page, 'undo', () => press(page, 'Control+z'));
	await page.goto(`${study}/documents`);
	await expect(page.getByText('Un document est un texte à coder')).toBeVisible();
});

test('by mouse: a folder, files let go on the page, a rule for all, a stop and a new start', async ({
	page
}, info) => {
	const study = await newStudy(page.request, 'Import à la souris');
	await visit(page, `${study}/documents/import`);

	// A folder with one below it; what the system hides in it is nobody's.
	const folder = info.outputPath('entretiens');
	mkdirSync(join(folder, 'ville'), { recursive: true });
	writeFileSync(join(folder, 'claire.txt'), claire);
	writeFileSync(join(folder, 'ville', 'sonia.txt'), sonia);
	writeFileSync(join(folder, '.DS_Store'), 'x');
	const whole = page.getByRole('button', { name: 'Choisir un dossier' });
	await choose(page, folder, () => whole.click());
	await expect(said(page)).toHaveText('2 fichiers prêts, 0 refusé');
	await expect(line(page, 'entretiens/ville/sonia.txt')).toContainText('prêt');

	// More of them are let go anywhere on the page.
	const transfer = await page.evaluateHandle((text) => {
		const carried = new DataTransfer();
		for (const name of ['paul.txt', 'zoé.txt']) carried.items.add(new File([`${name}\n\n${text}`], name));
		return carried;
	}, claire);
	await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: transfer });
	await expect(said(page)).toHaveText('4 fichiers prêts, 0 refusé');

	// The rule of one for all: no turns. Then one of them is left out.
	await line(page, 'paul.txt').click();
	const details = page.getByRole('complementary');
	await details.getByRole('checkbox', { name: 'Pas de tours' }).check();
	await expect(details).toContainText('Aucun tour de parole reconnu');
	await details.getByRole('button', { name: 'Appliquer cette règle à tous les fichiers' }).click();
	await expect(line(page, 'entretiens/claire.txt')).toContainText('d’un bloc');
	await expect(line(page, 'zoé.txt')).toContainText('d’un bloc');
	await expect(page.getByRole('status').filter({ hasText: 'Règle' })).toHaveText(
		'Règle appliquée à 4 fichiers'
	);
	await details.getByRole('button', { name: 'Retirer de la liste' }).click();
	await expect(line(page, 'paul.txt')).toBeHidden();
	await expect(said(page)).toHaveText('3 fichiers prêts, 0 refusé');

	// Stopped at the first: it is finished, the others stay out.
	let go = (): void => undefined;
	const held = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/files/document-import?**', async (route) => {
		await held;
		await route.continue();
	});
	await page.getByRole('button', { name: 'Importer 3 documents' }).click();
	await expect(page.getByRole('progressbar', { name: /Import de/ })).toBeVisible();
	await page.getByRole('button', { name: 'Arrêter' }).click();
	await expect(page.getByText('Arrêt en cours…')).toBeVisible();
	go();
	await expect(said(page)).toHaveText('1 importé, 0 déjà là, 0 refusé');
	await expect(line(page, 'entretiens/claire.txt')).toContainText('importé');
	await expect(line(page, 'zoé.txt')).toContainText('arrêté');
	await page.unrouteAll();

	// The same folder again: what is there already is told, and not taken twice.
	await page.getByRole('button', { name: 'Recommencer' }).click();
	await choose(page, folder, () => whole.click());
	await page.getByRole('button', { name: 'Importer 2 documents' }).click();
	await expect(said(page)).toHaveText('1 importé, 1 déjà là, 0 refusé');
	await expect(line(page, 'entretiens/claire.txt')).toContainText('déjà là (même texte)');
	await page.getByRole('link', { name: 'Voir les documents' }).click();
	await expect(page.getByRole('table', { name: 'Documents' }).getByRole('rowheader')).toHaveText([
		/^claire/,
		/^sonia/
	]);
});

test('a new participant that is given up leaves the document with whom it was', async ({ page }) => {
	const desk = await newDesk(page.request);
	await visit(page, `${desk}/turns`);
	const owner = page.getByRole('combobox', { name: 'Le document entier appartient à' });
	const makeOne = async (): Promise<void> => {
		await owner.click();
		await page.getByRole('option', { name: 'Nouveau participant…' }).click();
	};
	const before = await owner.inputValue();
	await makeOne();
	const asking = page.getByRole('dialog', { name: 'Nouveau participant pour « sonia »' });
	await asking.getByRole('button', { name: 'Annuler' }).click();
	await expect(asking).toBeHidden();
	await expect(owner).toHaveValue(before);

	await makeOne();
	await asking.getByRole('button', { name: 'Créer' }).click();
	await expect(asking).toBeHidden();
	await expect(owner).toHaveValue('sonia');
});
