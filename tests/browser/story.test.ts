import { expect, test, type Locator, type Page } from '@playwright/test';
import { openStore } from '#lib/server/actions/index.ts';
import { material, type Rows } from '../rows.ts';
import { boxOf, brackets, drag, expectBrackets, field, put, signIn, transcript, words } from './desk.ts';
import { homeOf } from './home.ts';
import { choose, faults, newStudy, press, pressOn, tabTo, turn, visit } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

/** One double space, for a correction. */
const said = [
	'Enquêtrice : Comment se passe une journée ?',
	'Sonia : Le matin je soigne, le soir j’écoute. Personne ne me demande mon avis.',
	'Enquêtrice : Et ensuite ?',
	'Sonia : Je rentre  fatiguée. Les collègues aussi.'
].join('\n\n');
const file = { name: 'sonia.txt', mimeType: 'text/plain', buffer: Buffer.from(said) };
const morning = 'Le matin je soigne, le soir j’écoute.';

/** Every row of the study as it stands on the disk, the history aside. */
async function rows(page: Page, study: string): Promise<Rows> {
	const store = await openStore({ home: homeOf(new URL(page.url()).port) });
	try {
		return await material({ store, coder: '' }, study.split('/')[2] ?? '');
	} finally {
		await store.close();
	}
}

const room = (page: Page, name: string): Locator =>
	page.getByRole('navigation', { name: 'Parties de l’étude' }).getByRole('link', { name });
const lastDone = (page: Page, words: string): Promise<void> =>
	expect(page.getByRole('button', { name: `Défaire : ${words}` })).toBeVisible();
const codeLine = (page: Page, name: string): Locator =>
	page.getByRole('tree', { name: 'Arbre des codes' }).getByRole('treeitem', { name });

test('by keys alone, a study is imported, coded, sorted, searched, corrected and thought over, then undone to the very beginning and redone to the end', async ({
	page
}) => {
	const study = await newStudy(page.request, 'Une étude au clavier');
	await visit(page, `${study}/documents/import`);
	const beginning = await rows(page, study);

	// Import.
	await choose(page, file, () => pressOn(page, page.getByRole('button', { name: 'Choisir des fichiers' })));
	await pressOn(page, page.getByRole('button', { name: 'Importer 1 document' }));
	await pressOn(page, page.getByRole('link', { name: 'Voir les documents' }));
	await pressOn(page, page.getByRole('link', { name: 'sonia', exact: true }));

	// Code, overlap, nest, extend.
	await tabTo(page, transcript(page));
	await press(page, 'ArrowDown', 'ArrowDown');
	await put(page, 'Rythme');
	await expectBrackets(page, [`Rythme, AM : « ${morning} »`]);
	await press(page, 'Shift+ArrowRight');
	await put(page, 'Silence');
	await expectBrackets(page, [`Silence, AM : « ${morning} Personne »`, `Rythme, AM : « ${morning} »`]);
	await press(page, 'Escape', 'ArrowRight', 'Shift+ArrowRight');
	await put(page, 'Matin');
	const around = [`Silence, AM : « ${morning} Personne »`, `Rythme, AM : « ${morning} »`];
	await expectBrackets(page, [...around, 'Matin, AM : « Le matin »']);
	await press(page, 'Alt+ArrowRight');
	await expectBrackets(page, [...around, 'Matin, AM : « Le matin je »']);

	// Merge, then split.
	await pressOn(page, room(page, 'Codes'));
	await tabTo(page, page.getByRole('tree', { name: 'Arbre des codes' }));
	await press(page, 's');
	await expect(codeLine(page, 'Silence')).toHaveAttribute('aria-selected', 'true');
	await pressOn(page, page.getByRole('button', { name: 'Fusionner dans…' }));
	await expect(page.getByRole('combobox', { name: 'Code qui reste' })).toBeFocused();
	await page.keyboard.type('ryth');
	await press(page, 'Enter');
	const merging = page.getByRole('dialog', { name: 'Fusionner des codes' });
	await expect(merging).toContainText('1 codage passe à « Rythme ».');
	await pressOn(page, merging.getByRole('button', { name: 'Fusionner', exact: true }));
	await lastDone(page, '« Silence » fusionné dans « Rythme », 1 codage');
	await expect(codeLine(page, 'Rythme')).toHaveAttribute('aria-selected', 'true');
	await pressOn(page, page.getByRole('button', { name: 'Scinder…' }));
	const splitting = page.getByRole('dialog', { name: 'Scinder « Rythme »' });
	await expect(splitting.getByRole('textbox', { name: 'Nouveau code' })).toBeFocused();
	await page.keyboard.type('Écoute');
	await tabTo(page, splitting.getByRole('checkbox', { name: /Personne/ }));
	await press(page, 'Space');
	await pressOn(page, splitting.getByRole('button', { name: 'Scinder', exact: true }));
	await lastDone(page, '1 codage de « Rythme » vers « Écoute »');

	// Autocode with the code one is on.
	await expect(codeLine(page, 'Écoute')).toHaveAttribute('aria-selected', 'true');
	await pressOn(page, page.getByRole('link', { name: 'Codage automatique' }));
	await tabTo(page, page.getByRole('searchbox', { name: 'Mots à chercher' }));
	await page.keyboard.type('avis');
	await tabTo(page, page.getByRole('combobox', { name: 'Coder', exact: true }));
	await page.keyboard.type('les mots');
	await pressOn(page, page.getByRole('button', { name: 'Chercher', exact: true }));
	await expect(page.getByRole('checkbox', { name: 'Coder « avis »' })).toBeChecked();
	await pressOn(page, page.getByRole('button', { name: 'Coder 1 passage' }));
	await lastDone(page, '« Écoute » appliqué à 1 passage trouvé');

	// Edit: the words just coded vanish; their coding is placed again.
	await pressOn(page, room(page, 'Documents'));
	await pressOn(page, page.getByRole('link', { name: 'sonia', exact: true }));
	await tabTo(page, transcript(page));
	await expect.poll(() => brackets(page)).toContain('Écoute, AM : « avis »');
	await press(page, 'n', 'e', 'Control+a');
	const corrected = `${morning} Personne ne me demande rien.`;
	await page.keyboard.type(corrected);
	await press(page, 'Control+Enter');
	await expect.poll(() => words(page)).toContain(corrected);
	const orphans = page.getByRole('region', { name: 'Segment' });
	await expect(orphans.getByText('« avis »', { exact: true })).toBeVisible();
	await press(page, 'Escape');
	await pressOn(page, orphans.getByRole('button', { name: 'Placer ici' }));
	await expect(transcript(page)).toBeFocused();
	await press(page, 'ArrowDown', 'Enter');
	await expect(orphans.getByRole('button', { name: 'Placer ici' })).toBeHidden();
	const placed = [
		`Écoute, AM : « ${morning} Personne »`,
		`Rythme, AM : « ${morning} »`,
		`Écoute, AM : « ${morning} »`,
		'Matin, AM : « Le matin je »'
	];
	await expect.poll(async () => (await brackets(page)).toSorted()).toEqual(placed.toSorted());

	// A correction in bulk, seen before it is made.
	await pressOn(page, page.getByRole('button', { name: 'Plus d’actions' }));
	await expect(page.getByRole('menuitemcheckbox', { name: 'Numéros de paragraphe' })).toBeFocused();
	await press(page, 'c');
	await expect(page.getByRole('menuitem', { name: 'Corriger le texte' })).toBeFocused();
	await press(page, 'Enter');
	await expect(page.getByRole('heading', { level: 1, name: /Corriger le texte/ })).toBeVisible();
	await tabTo(page, page.getByRole('checkbox', { name: 'Supprimer les espaces en trop' }));
	await press(page, 'Space');
	await expect(page.getByRole('checkbox', { name: 'Corriger la ligne 7' })).toBeChecked();
	expect(await faults(page)).toEqual([]);
	await pressOn(page, page.getByRole('button', { name: 'Corriger 1 paragraphe' }));
	await lastDone(page, '1 correction dans le texte de « sonia »');

	// The journal of the day.
	await pressOn(page, room(page, 'Mémos'));
	await tabTo(page, page.getByRole('tab', { name: 'Tous les mémos' }));
	await press(page, 'ArrowRight');
	await pressOn(page, page.getByRole('button', { name: 'Écrire l’entrée d’aujourd’hui' }));
	await expect(page.getByRole('textbox', { name: 'Texte du mémo' })).toBeFocused();
	await page.keyboard.type('Le **rythme** dit plus que la fatigue.');
	await press(page, 'Control+Enter');
	await expect(page.getByRole('article').getByRole('strong')).toHaveText('rythme');
	const end = await rows(page, study);

	// The history tells it all, and is walked back from its first line.
	await pressOn(page, room(page, 'Historique'));
	const steps = page.getByRole('main').getByRole('listitem').locator('.what');
	await expect(steps).toHaveText([
		'Mémo « Le rythme dit plus que la fatigue. » écrit',
		'1 correction dans le texte de « sonia »',
		'Limites déplacées : « Le matin je soigne, le soir j’écoute. »',
		'Texte de « sonia » modifié, 1 passage resté sans place',
		'« Écoute » appliqué à 1 passage trouvé',
		'1 codage de « Rythme » vers « Écoute »',
		'« Silence » fusionné dans « Rythme », 1 codage',
		'Limites déplacées : « Le matin je »',
		'« Matin » appliqué',
		'« Silence » appliqué',
		'« Rythme » appliqué',
		'Document « sonia » importé',
		'Étude « Une étude au clavier » créée'
	]);
	await pressOn(page, page.getByRole('button', { name: 'Défaire jusqu’ici : Document « sonia » importé' }));
	const question = page.getByRole('dialog', { name: 'Défaire 12 étapes ?' });
	await expect(question).toContainText('de la dernière jusqu’à : Document « sonia » importé');
	await pressOn(page, question.getByRole('button', { name: 'Défaire', exact: true }));
	await expect(page.getByRole('status', { name: 'Annonces' })).toContainText('12 étapes défaites');
	expect(await rows(page, study)).toEqual(beginning);
	await expect(page.getByRole('button', { name: /^Défaire/ })).toHaveCount(0);

	for (let i = 0; i < 12; i++) await turn(page, 'redo', () => press(page, 'Control+Shift+z'));
	await expect(page.getByRole('button', { name: 'Refaire' })).toBeHidden();
	expect(await rows(page, study)).toEqual(end);
	await pressOn(page, room(page, 'Documents'));
	await pressOn(page, page.getByRole('link', { name: 'sonia', exact: true }));
	await expect.poll(async () => (await brackets(page)).toSorted()).toEqual(placed.toSorted());
	await expect
		.poll(() => words(page))
		.toEqual([
			'Comment se passe une journée ?',
			corrected,
			'Et ensuite ?',
			'Je rentre fatiguée. Les collègues aussi.'
		]);
});

test('by mouse, a study is imported, coded, sorted, searched and corrected, then undone and redone from the bottom line', async ({
	page
}) => {
	const study = await newStudy(page.request, 'Une étude à la souris');
	await visit(page, `${study}/documents/import`);
	const beginning = await rows(page, study);
	await choose(page, file, () => page.getByRole('button', { name: 'Choisir des fichiers' }).click());
	await page.getByRole('button', { name: 'Importer 1 document' }).click();
	await page.getByRole('link', { name: 'Voir les documents' }).click();
	await page.getByRole('link', { name: 'sonia', exact: true }).click();

	await drag(page, 'le soir j’écoute');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('Rythme');
	await page.getByRole('option', { name: 'Créer « Rythme »' }).click();
	await expectBrackets(page, ['Rythme, AM : « le soir j’écoute »']);
	await drag(page, 'j’écoute. Personne');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('Silence');
	await page.getByRole('option', { name: 'Créer « Silence »', exact: true }).click();
	await expectBrackets(page, ['Rythme, AM : « le soir j’écoute »', 'Silence, AM : « j’écoute. Personne »']);
	await page.locator('.handle.end').hover();
	await page.mouse.down();
	const { to } = await boxOf(page, 'ne me');
	await page.mouse.move(to.x - 4, to.y, { steps: 4 });
	await page.mouse.up();
	await expectBrackets(page, [
		'Rythme, AM : « le soir j’écoute »',
		'Silence, AM : « j’écoute. Personne ne me »'
	]);

	await room(page, 'Codes').click();
	await codeLine(page, 'Silence').click();
	await page.getByRole('button', { name: 'Fusionner dans…' }).click();
	const merging = page.getByRole('dialog', { name: 'Fusionner des codes' });
	await merging.getByRole('combobox', { name: 'Code qui reste' }).click();
	await merging.getByRole('option', { name: 'Rythme' }).click();
	await merging.getByRole('button', { name: 'Fusionner', exact: true }).click();
	await expect(codeLine(page, 'Rythme, 2 segments')).toBeVisible();
	await page.getByRole('button', { name: 'Scinder…' }).click();
	const splitting = page.getByRole('dialog', { name: 'Scinder « Rythme »' });
	await splitting.getByRole('textbox', { name: 'Nouveau code' }).fill('Écoute');
	await splitting.getByRole('checkbox', { name: /Personne/ }).check();
	await splitting.getByRole('button', { name: 'Scinder', exact: true }).click();
	await page.getByRole('link', { name: 'Codage automatique' }).click();
	await page.getByRole('searchbox', { name: 'Mots à chercher' }).fill('collègues');
	await page.getByRole('combobox', { name: 'Coder', exact: true }).selectOption('les mots trouvés');
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await page.getByRole('button', { name: 'Coder 1 passage' }).click();
	await lastDone(page, '« Écoute » appliqué à 1 passage trouvé');

	await page.getByRole('link', { name: 'Voir dans le document : collègues' }).click();
	await expect(page.getByRole('button', { name: 'Écoute, AM : « collègues »' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.getByRole('button', { name: 'Plus d’actions' }).click();
	await page.getByRole('menuitem', { name: /Modifier le texte/ }).click();
	await page
		.getByRole('textbox', { name: 'Modifier le texte' })
		.fill('Je rentre fatiguée. Mes collègues aussi.');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	const placed = [
		'Rythme, AM : « le soir j’écoute »',
		'Écoute, AM : « j’écoute. Personne ne me »',
		'Écoute, AM : « collègues »'
	];
	await expectBrackets(page, placed);
	await lastDone(page, 'Texte de « sonia » modifié');
	const end = await rows(page, study);

	await page.getByRole('link', { name: 'Une étude à la souris' }).click();
	const undo = page.getByRole('button', { name: /^Défaire : / });
	for (const what of [
		'Texte de « sonia » modifié',
		'« Écoute » appliqué à 1 passage trouvé',
		'1 codage de « Rythme » vers « Écoute »',
		'« Silence » fusionné dans « Rythme », 1 codage',
		'Limites déplacées : « j’écoute. Personne ne me »',
		'« Silence » appliqué',
		'« Rythme » appliqué',
		'Document « sonia » importé'
	]) {
		await turn(page, 'undo', () => page.getByRole('button', { name: `Défaire : ${what}` }).click());
	}
	await expect(undo).toHaveCount(0);
	expect(await rows(page, study)).toEqual(beginning);
	await expect(page.getByRole('link', { name: 'Importer des documents' })).toBeVisible();
	const redo = page.getByRole('button', { name: 'Refaire' });
	for (let i = 0; i < 8; i++) await turn(page, 'redo', () => redo.click());
	await expect(redo).toHaveCount(0);
	expect(await rows(page, study)).toEqual(end);
	await page.getByRole('main').getByRole('link', { name: 'sonia' }).click();
	await expectBrackets(page, placed);
});
