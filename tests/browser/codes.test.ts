import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ask, code, newDesk, placeOf, signIn } from './desk.ts';
import { choose, faults, newStudy, plain, press, pressOn, visit } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Arbre des codes' });
const item = (page: Page, name: string): Locator => tree(page).getByRole('treeitem', { name });

/** The tree as a screen reader walks it: `2 Nuits 1/2 replié choisi`. */
async function heard(page: Page): Promise<string[]> {
	const lines = await tree(page)
		.getByRole('treeitem')
		.evaluateAll((items) =>
			items
				// The line in which a new code is being named is no code yet.
				.filter((item) => item.ariaPosInSet !== null)
				.map((item) => ({
					top: item.getBoundingClientRect().top,
					words: [
						item.ariaLevel,
						item.ariaLabel?.split(',')[0],
						`${item.ariaPosInSet}/${item.ariaSetSize}`,
						item.ariaExpanded === 'false' ? 'replié' : '',
						item.ariaSelected === 'true' ? 'choisi' : ''
					]
				}))
				.sort((a, b) => a.top - b.top)
				.map(({ words }) => words.filter(Boolean).join(' '))
		);
	return lines.map(plain);
}
const expectTree = (page: Page, lines: readonly string[]): Promise<void> =>
	expect.poll(() => heard(page)).toEqual(lines);

/** What the browser hands to a screen reader of the tree: its line, and that it holds several choices. */
async function expectSpokenTree(page: Page, line: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const facts = (role: string) =>
		nodes
			.filter((node) => node.role?.value === role)
			.map((node) => new Map(node.properties?.map(({ name, value }) => [name, value])));
	const [spoken] = facts('tree');
	expect(spoken?.get('focused')?.value).toBe(true);
	expect(spoken?.get('multiselectable')?.value).toBe(true);
	const [at] = spoken?.get('activedescendant')?.relatedNodes ?? [];
	const told = nodes.find((node) => node.backendDOMNodeId === at?.backendDOMNodeId);
	expect(plain(String(told?.name?.value))).toBe(`${line}, 0 segment, 0 document, 0 participant`);
	// What is done is said politely, in one place, and notices in another.
	expect(facts('status').map((status) => status.get('live')?.value)).toEqual(['polite', 'polite']);
	await session.detach();
}

/** What is said to a screen reader and shown nowhere. */
const spoken = (page: Page): Locator => page.locator('p[role=status]');

test('the tree of codes is made, ordered, nested, renamed, recoloured, cut down and undone by keys alone', async ({
	page
}) => {
	const study = await newStudy(page.request, 'Codes au clavier');
	await visit(page, `${study}/codes`);
	const history: string[][] = [];
	const see = async (...lines: string[]): Promise<void> => {
		await expectTree(page, lines);
		// What is folded and chosen is the page's: undo gives the tree back, not these.
		history.push(lines.map((line) => line.replace(/ replié| choisi/g, '')));
	};

	await pressOn(page, page.getByRole('button', { name: 'Nouveau code' }));
	const field = page.getByRole('textbox', { name: 'Nom du nouveau code' });
	await expect(field).toBeFocused();
	expect(await faults(page)).toEqual([]);
	await page.keyboard.type('Fatigue');
	await press(page, 'Enter');
	await see('1 Fatigue 1/1 choisi');
	await page.keyboard.type('Nuits');
	await press(page, 'Enter');
	await see('1 Fatigue 1/2', '1 Nuits 2/2 choisi');
	await page.keyboard.type('Équipe');
	await press(page, 'Enter');
	await see('1 Fatigue 1/3', '1 Nuits 2/3', '1 Équipe 3/3 choisi');
	await press(page, 'Escape');
	await expect(tree(page)).toBeFocused();

	// Alt with the arrows: under the code above, up, out again.
	await press(page, 'ArrowUp', 'Alt+ArrowRight');
	await see('1 Fatigue 1/2', '2 Nuits 1/1 choisi', '1 Équipe 2/2');
	await press(page, 'End', 'Alt+ArrowUp');
	await see('1 Équipe 1/2 choisi', '1 Fatigue 2/2', '2 Nuits 1/1');
	// A sibling of the line one is on.
	await press(page, 'End', 'Insert');
	await page.keyboard.type('Corps');
	await press(page, 'Enter');
	await see('1 Équipe 1/2', '1 Fatigue 2/2', '2 Nuits 1/2', '2 Corps 2/2 choisi');
	await press(page, 'Escape', 'F2');
	await expect(tree(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
	await page.keyboard.type('Le corps');
	await press(page, 'Enter');
	await see('1 Équipe 1/2', '1 Fatigue 2/2', '2 Nuits 1/2', '2 Le corps 2/2 choisi');
	// A letter goes to the next code that begins with it; the left arrow folds, the right one opens.
	await press(page, 'f', 'ArrowLeft');
	await expectTree(page, ['1 Équipe 1/2', '1 Fatigue 2/2 replié choisi']);
	await press(page, 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
	await expectTree(page, ['1 Équipe 1/2', '1 Fatigue 2/2', '2 Nuits 1/2 choisi', '2 Le corps 2/2 choisi']);
	await expect(tree(page)).toMatchAriaSnapshot(`
    - tree "Arbre des codes":
      - treeitem /^Équipe, 0 segment/ [level=1]
      - treeitem /^Fatigue, 0 segment/ [expanded] [level=1]
      - treeitem /^Nuits, 0 segment/ [level=2] [selected]
      - treeitem /^Le corps, 0 segment/ [level=2] [selected]
  `);
	await expectSpokenTree(page, 'Le corps');
	expect(await faults(page)).toEqual([]);

	// Both at once: another colour, then under another code.
	await pressOn(page, page.getByRole('button', { name: 'Changer de couleur' }));
	await expect(page.getByRole('radiogroup', { name: 'Couleur' }).locator(':focus')).toHaveCount(1);
	await press(page, 'ArrowRight', 'ArrowRight');
	await expect(page.getByRole('radio', { name: 'ocre' })).toBeFocused();
	await press(page, 'Enter');
	await expect(item(page, 'Le corps').locator('.code-2')).toBeVisible();
	await expect(item(page, 'Nuits').locator('.code-2')).toBeVisible();
	history.push(history.at(-1) ?? []);
	await pressOn(page, page.getByRole('button', { name: 'Déplacer sous…' }));
	const parent = page.getByRole('combobox', { name: 'Nouveau parent' });
	await expect(parent).toBeFocused();
	await page.keyboard.type('equi');
	await press(page, 'Enter');
	await pressOn(page, page.getByRole('button', { name: 'Déplacer', exact: true }));
	await see('1 Équipe 1/2', '2 Nuits 1/2 choisi', '2 Le corps 2/2 choisi', '1 Fatigue 2/2');
	await expect(tree(page)).toBeFocused();

	// What goes with a code is said before it goes.
	await press(page, 'Home', 'Delete');
	const question = page.getByRole('dialog', { name: 'Supprimer le code « Équipe » ?' });
	await expect(question).toContainText('Disparaissent : 3 codes, 0 codage et 0 mémo.');
	await expect(question.getByRole('button', { name: 'Annuler' })).toBeFocused();
	await pressOn(page, question.getByRole('button', { name: 'Supprimer' }));
	await see('1 Fatigue 1/1 choisi');

	for (const lines of history.toReversed().slice(1)) {
		await press(page, 'Control+z');
		await expect
			.poll(async () => (await heard(page)).map((l) => l.replace(/ replié| choisi/g, '')))
			.toEqual(lines);
	}
	await expect(spoken(page)).toHaveText('Défait : Code « Nuits » créé');
	await press(page, 'Control+z');
	await expect(page.getByText('Un code est une étiquette posée sur des passages')).toBeVisible();
	for (const lines of history) {
		await press(page, 'Control+Shift+z');
		await expect
			.poll(async () => (await heard(page)).map((l) => l.replace(/ replié| choisi/g, '')))
			.toEqual(lines);
	}
});

test('by mouse: codes are dragged, merged with what is said beforehand, split, deleted and brought back', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	const study = desk.replace(/\/documents.*/, '');
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	const codeId = await code(page.request, desk, 'Épuisement', 'Je rentre fatiguée.');
	for (const words of ['le soir j’écoute', 'Les collègues aussi.']) {
		await ask(page.request, desk, 'coding.apply', { ...placeOf(desk, words), codeId });
	}
	await code(page.request, desk, 'Métier', 'Le matin je soigne');
	await visit(page, `${study}/codes`);
	await expectTree(page, ['1 Fatigue 1/3', '1 Épuisement 2/3', '1 Métier 3/3']);
	// Its name carries what the columns show.
	await expect(item(page, 'Épuisement')).toHaveAccessibleName(
		'Épuisement, 3 segments, 1 document, 0 participant'
	);

	/** Drags a code onto another, at a height of its line. */
	const drag = async (name: string, onto: string, height: number): Promise<void> => {
		const to = await item(page, onto).boundingBox();
		await item(page, name).hover();
		await page.mouse.down();
		const at = { x: (to?.x ?? 0) + 90, y: (to?.y ?? 0) + (to?.height ?? 0) * height };
		await page.mouse.move(at.x, at.y, { steps: 5 });
		await expect(page.locator('.carried')).toHaveText(name);
		await page.mouse.up();
	};
	await drag('Métier', 'Fatigue', 0.1);
	await expectTree(page, ['1 Métier 1/3', '1 Fatigue 2/3', '1 Épuisement 3/3']);
	await drag('Épuisement', 'Métier', 0.5);
	await expectTree(page, ['1 Métier 1/2', '2 Épuisement 1/1', '1 Fatigue 2/2']);
	await expect(item(page, 'Métier')).toHaveAccessibleName('Métier, 4 segments, 1 document, 0 participant');
	// Let go under itself it stays; Escape while it is carried leaves everything.
	await drag('Métier', 'Épuisement', 0.5);
	await expectTree(page, ['1 Métier 1/2', '2 Épuisement 1/1', '1 Fatigue 2/2']);

	// Merged: three codings, of which one says the same of the same words.
	await item(page, 'Épuisement').click();
	await page.getByRole('button', { name: 'Fusionner dans…' }).click();
	const merging = page.getByRole('dialog', { name: 'Fusionner des codes' });
	await merging.getByRole('combobox', { name: 'Code qui reste' }).click();
	await merging.getByRole('option', { name: 'Fatigue' }).click();
	for (const said of [
		'Disparaissent : « Épuisement ».',
		'2 codages passent à « Fatigue ».',
		'1 doublon se réunit : la même personne avait dit la même chose des mêmes mots.'
	]) {
		await expect(merging.locator('[aria-live=polite]')).toContainText(said);
	}
	expect(await faults(page, 'dialog[open]')).toEqual([]);
	await merging.getByRole('button', { name: 'Fusionner', exact: true }).click();
	await expectTree(page, ['1 Métier 1/2', '1 Fatigue 2/2 choisi']);
	await expect(item(page, 'Fatigue, 3 segments,')).toBeVisible();

	// Split: the two that are chosen go to a new code.
	await page.getByRole('button', { name: 'Scinder…' }).click();
	const splitting = page.getByRole('dialog', { name: 'Scinder « Fatigue »' });
	await splitting.getByRole('textbox', { name: 'Nouveau code' }).fill('Le soir');
	await splitting.getByRole('checkbox', { name: /le soir j’écoute/ }).check();
	await splitting.getByRole('checkbox', { name: /Les collègues/ }).check();
	await expect(splitting.getByText('2 sur 3 passent au nouveau code')).toBeVisible();
	await splitting.getByRole('button', { name: 'Scinder', exact: true }).click();
	await expect(item(page, 'Le soir, 2 segments,')).toBeVisible();
	await expect(item(page, 'Fatigue, 1 segment,')).toBeVisible();
	const split = ['1 Métier 1/3', '1 Fatigue 2/3', '1 Le soir 3/3 choisi'];
	await expectTree(page, split);

	// Two chosen, and what goes is said; the bottom line brings it back.
	await item(page, 'Fatigue').click({ modifiers: ['Control'] });
	await expect(page.getByRole('heading', { name: '2 codes choisis' })).toBeVisible();
	await page.getByRole('button', { name: 'Supprimer' }).click();
	const question = page.getByRole('dialog', { name: 'Supprimer 2 codes ?' });
	await expect(question).toContainText('Disparaissent : 2 codes, 3 codages et 0 mémo.');
	await expect(question).toContainText('L’opération pourra être défaite.');
	await question.getByRole('button', { name: 'Supprimer' }).click();
	await expectTree(page, ['1 Métier 1/1 choisi']);
	await page.getByRole('button', { name: /^Défaire : 2 codes supprimés, avec 3 codages/ }).click();
	await expect(item(page, 'Le soir, 2 segments,')).toBeVisible();
	await expect(spoken(page)).toHaveText('Défait : 2 codes supprimés, avec 3 codages');
	for (const said of [
		/^Défaire : 2 codages de « Fatigue » vers « Le soir »/,
		/^Défaire : « Épuisement » fusionné dans « Fatigue », 3 codages, 1 doublon réuni/,
		/^Défaire : Code « Épuisement » déplacé sous « Métier »/,
		/^Défaire : Code « Métier » déplacé/
	]) {
		await page.getByRole('button', { name: said }).click();
	}
	await expect(item(page, 'Épuisement, 3 segments,')).toBeVisible();
	await expect
		.poll(async () => (await heard(page)).map((l) => l.replace(' choisi', '')))
		.toEqual(['1 Fatigue 1/3', '1 Épuisement 2/3', '1 Métier 3/3']);
});

test('a code says what it is for; the codebook leaves as a table and comes in elsewhere the same', async ({
	page
}) => {
	const study = await newStudy(page.request, 'Livre des codes');
	const { id } = await ask<{ id: string }>(page.request, study, 'code.create', { name: 'Fatigue' });
	await ask(page.request, study, 'code.create', { name: 'Nuits', parentId: id });
	await visit(page, `${study}/codes`);
	await item(page, 'Nuits').click();
	const panel = page.getByRole('region', { name: 'Nuits' });
	for (const [label, words] of [
		['Définition', 'Ce que les nuits font aux jours.'],
		['Quand l’employer', 'Elle parle de ses gardes.'],
		['Exemple', '« On ne dort plus ; on attend. »']
	] as const) {
		await panel.getByRole('textbox', { name: label, exact: true }).fill(words);
		await panel.getByRole('textbox', { name: label, exact: true }).blur();
		await expect(page.getByRole('button', { name: /^Défaire : Code « Nuits » modifié/ })).toBeVisible();
	}
	// Escape leaves the words as they were.
	const definition = panel.getByRole('textbox', { name: 'Définition', exact: true });
	await definition.fill('Autre chose.');
	await press(page, 'Escape');
	await expect(definition).toHaveValue('Ce que les nuits font aux jours.');
	await panel.getByRole('button', { name: 'Écrire un mémo' }).click();
	await page.keyboard.type('À distinguer de « Usure ».');
	await press(page, 'Control+Enter');
	await expect(panel.getByText('À distinguer de « Usure ».')).toBeVisible();
	await expect(item(page, 'Nuits, 0 segment, 0 document, 0 participant, avec mémo')).toBeVisible();

	const menu = page.getByRole('button', { name: 'Livre des codes : importer, exporter' });
	await menu.click();
	const leaving = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: 'Exporter en CSV' }).click();
	const table = await (await leaving).path();
	expect((await leaving).suggestedFilename()).toMatch(/^Livre des codes - .+\.csv$/);

	const other = await newStudy(page.request, 'Autre étude');
	await visit(page, `${other}/codes`);
	await page.getByRole('button', { name: 'Importer un tableau…' }).click();
	const coming = page.getByRole('dialog', { name: 'Importer un livre des codes' });
	await choose(page, { name: 'livre.csv', mimeType: 'text/csv', buffer: await readFile(table) }, () =>
		coming.getByRole('button', { name: 'Choisir un fichier' }).click()
	);
	await expect(coming.locator('[aria-live=polite]')).toHaveText('2 codes créés, 0 mis à jour, 0 inchangé.');
	await coming.getByRole('button', { name: 'Fermer' }).first().click();
	await expectTree(page, ['1 Fatigue 1/1', '2 Nuits 1/1']);
	await item(page, 'Nuits').click();
	await expect(page.getByRole('textbox', { name: 'Définition', exact: true })).toHaveValue(
		'Ce que les nuits font aux jours.'
	);
	await expect(page.getByRole('textbox', { name: 'Exemple', exact: true })).toHaveValue(
		'« On ne dort plus ; on attend. »'
	);
});
