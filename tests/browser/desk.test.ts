import { expect, test } from '@playwright/test';
import {
	ask,
	boxOf,
	brackets,
	code,
	drag,
	expectBrackets,
	field,
	newDesk,
	open,
	put,
	signIn,
	transcript,
	words
} from './desk.ts';
import { faults, press } from './page.ts';

test.beforeEach(({ context, baseURL }) => signIn(context, baseURL, 'Anne Martin'));

test('an interview is coded, corrected, undone to the beginning and redone to the end by keys alone', async ({
	page
}) => {
	await open(page, await newDesk(page.request));
	const before = await words(page);
	const history: string[][] = [[]];
	const see = async (...names: string[]): Promise<void> => {
		await expectBrackets(page, names);
		history.push(names);
	};
	const morning = 'Le matin je soigne, le soir j’écoute.';

	// A sentence, past the question and past the speaker's name that stands in the margin.
	await press(page, 'ArrowDown', 'ArrowDown');
	await put(page, 'Rythme');
	await see(`Rythme, AM : « ${morning} »`);
	// Extended by a word from the passage just coded: it overlaps.
	await press(page, 'Shift+ArrowRight');
	await put(page, 'Silence');
	await see(`Silence, AM : « ${morning} Personne »`, `Rythme, AM : « ${morning} »`);
	// Two words inside: nested.
	await press(page, 'Escape', 'ArrowRight', 'Shift+ArrowRight');
	await put(page, 'Matin');
	const nested = [
		`Silence, AM : « ${morning} Personne »`,
		`Rythme, AM : « ${morning} »`,
		'Matin, AM : « Le matin »'
	];
	await see(...nested);
	// One more code on the same passage: the recent one by its number.
	await press(page, '2');
	await see(...nested, 'Silence, AM : « Le matin »');
	// Its end moves by a word, and its start.
	await press(page, 'Alt+ArrowRight');
	await see(...nested.slice(0, 2), 'Matin, AM : « Le matin je »', 'Silence, AM : « Le matin je »');
	await press(page, 'Alt+Shift+ArrowRight');
	await see(...nested.slice(0, 2), 'Matin, AM : « matin je »', 'Silence, AM : « matin je »');
	// Another code in the place of the first.
	await press(page, 'r');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('ryt');
	await press(page, 'Enter');
	await see(...nested.slice(0, 2), 'Rythme, AM : « matin je »', 'Silence, AM : « matin je »');
	// A star, which shows in the inspector and not in the name.
	await press(page, '*');
	await expect(page.getByRole('button', { name: 'Citation', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	history.push(history.at(-1) ?? []);
	// A memo.
	await press(page, 'm');
	await page.keyboard.type('Elle compte en demi-journées.');
	await press(page, 'Control+Enter');
	await expect(page.getByText('Elle compte en demi-journées.', { exact: true })).toBeVisible();
	history.push(history.at(-1) ?? []);
	// Gone, with its star and its memo.
	await press(page, 'Delete');
	await see(...nested.slice(0, 2));
	// A word of the paragraph is corrected.
	await press(page, 'e', 'Control+Home');
	await page.keyboard.type('Bon. ');
	await press(page, 'Control+Enter');
	await expect.poll(() => words(page)).toContain(`Bon. ${before[1]}`);
	await see(...nested.slice(0, 2));

	for (const names of history.toReversed().slice(1)) {
		await press(page, 'Control+z');
		await expectBrackets(page, names);
	}
	expect(await words(page)).toEqual(before);
	for (const names of history.slice(1)) {
		await press(page, 'Control+Shift+z');
		await expectBrackets(page, names);
	}
	await expect.poll(() => words(page)).toContain(`Bon. ${before[1]}`);
});

test('an interview is coded by mouse: words, edges, recoding, copying, a star, in vivo', async ({ page }) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await open(page, desk);
	const palette = page.getByRole('dialog', { name: 'Trouver ou créer un code' });

	const box = await drag(page, 'le soir j’écoute');
	await expect(palette).toBeVisible();
	const place = await palette.boundingBox();
	expect(place && (place.y >= box.bottom || place.y + place.height <= box.top)).toBe(true);
	await palette.getByRole('option', { name: /Fatigue/ }).click();
	await expectBrackets(page, ['Fatigue, AM : « le soir j’écoute »', 'Fatigue, AM : « Je rentre fatiguée. »']);

	// The end is drawn to another word; the passage stays the one shown.
	const edge = page.locator('.handle.end');
	await edge.hover();
	await page.mouse.down();
	const { to } = await boxOf(page, 'Personne');
	await page.mouse.move(to.x - 8, to.y, { steps: 4 });
	await page.mouse.up();
	await expectBrackets(page, [
		'Fatigue, AM : « le soir j’écoute. Personne »',
		'Fatigue, AM : « Je rentre fatiguée. »'
	]);

	// A double click takes the word, in vivo makes it a code.
	const { from } = await boxOf(page, 'collègues');
	await page.mouse.dblclick(from.x + 6, from.y);
	await palette.getByRole('button', { name: /in vivo/ }).click();
	await expect.poll(() => brackets(page)).toContain('collègues, AM : « collègues »');

	// Recoded in the inspector.
	await page.getByRole('button', { name: /^Remplacer « collègues »/ }).click();
	await page.getByRole('option', { name: 'Fatigue' }).click();
	await expect.poll(() => brackets(page)).toContain('Fatigue, AM : « collègues »');

	// Its codes go to the words chosen next.
	await page.getByRole('button', { name: 'Copier ses codes' }).click();
	await drag(page, 'mon avis');
	await expect.poll(() => brackets(page)).toContain('Fatigue, AM : « mon avis »');
	await page.getByRole('button', { name: 'Citation', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Citation', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.getByRole('button', { name: 'Retirer', exact: true }).click();
	await expect.poll(() => brackets(page)).not.toContain('Fatigue, AM : « mon avis »');
});

test('what is asked of a passage still on its way to the disk is done once it is there', async ({ page }) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await open(page, desk);
	let arrives = (): void => undefined;
	const held = new Promise<void>((resolve) => (arrives = resolve));
	await page.route('**/coding.apply', async (route) => {
		await held;
		await route.continue();
	});
	await press(page, 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowRight');
	await put(page, 'Fatigue');
	await expectBrackets(page, ['Fatigue, AM : « Le »', 'Fatigue, AM : « Je rentre fatiguée. »']);
	await press(page, 'Alt+ArrowRight', 'Alt+ArrowRight', '*');
	arrives();
	await expectBrackets(page, ['Fatigue, AM : « Le matin je »', 'Fatigue, AM : « Je rentre fatiguée. »']);
	await expect(page.getByRole('button', { name: 'Citation', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('a selection across turns is one passage; a triple click takes the paragraph; Escape lets go', async ({
	page
}) => {
	await open(page, await newDesk(page.request));
	const { from } = await boxOf(page, 'mon avis');
	const { to } = await boxOf(page, 'Je rentre');
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 4 });
	await page.mouse.up();
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('Suite');
	await press(page, 'Enter');
	await expectBrackets(page, [
		'Suite, AM : « mon avis. Enquêtrice : Et ensuite ? Sonia : Je rentre »'
			.replaceAll('. E', '.\n\nE')
			.replace('? S', '?\n\nS')
	]);
	const quiet = await boxOf(page, 'je soigne');
	await page.mouse.click(quiet.from.x + 8, quiet.from.y, { clickCount: 3 });
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('Journée');
	await press(page, 'Enter');
	await expect
		.poll(() => brackets(page))
		.toContain('Journée, AM : « Le matin je soigne, le soir j’écoute. Personne ne me demande mon avis. »');
});

test('codings follow an edit; words that vanish leave an orphan, which can be placed again', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Avis', 'Personne ne me demande mon avis.');
	await code(page.request, desk, 'Fatigue', 'Les collègues aussi.');
	await open(page, desk);
	const edit = async (text: string): Promise<void> => {
		await press(page, 'e', 'Control+a');
		await page.keyboard.type(text);
		await press(page, 'Control+Enter');
		await expect.poll(() => words(page)).toContain(text);
	};

	// The coding that ends at the last character survives a letter typed before it.
	await press(page, 'n', 'n');
	await edit('Oui, je rentre fatiguée. Les collègues aussi.');
	await expectBrackets(page, [
		'Avis, AM : « Personne ne me demande mon avis. »',
		'Fatigue, AM : « Les collègues aussi. »'
	]);
	await edit('Oui, je rentre');
	await expectBrackets(page, ['Avis, AM : « Personne ne me demande mon avis. »']);
	await press(page, 'Escape');
	const orphans = page.getByRole('region', { name: 'Segment' });
	await expect(orphans.getByText('Les collègues aussi.')).toBeVisible();
	await orphans.getByRole('button', { name: 'Placer ici' }).click();
	await drag(page, 'je rentre');
	await expectBrackets(page, [
		'Avis, AM : « Personne ne me demande mon avis. »',
		'Fatigue, AM : « je rentre »'
	]);
	await press(page, 'Control+z', 'Control+z', 'Control+z');
	await expect.poll(() => words(page)).toContain('Je rentre fatiguée. Les collègues aussi.');
	await expectBrackets(page, [
		'Avis, AM : « Personne ne me demande mon avis. »',
		'Fatigue, AM : « Les collègues aussi. »'
	]);
});

test('a code brought to the fore fades the others, and the keys walk through its passages only', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await code(page.request, desk, 'Avis', 'mon avis');
	await open(page, desk);
	await page.getByRole('treeitem', { name: /Fatigue/ }).click();
	await expect(page.getByText('Seulement « Fatigue » : 1 passage ici')).toBeVisible();
	await transcript(page).focus();
	await press(page, 'n');
	await expect(page.getByRole('button', { name: /^Fatigue, AM/ })).toHaveAttribute('aria-pressed', 'true');
	await press(page, 'n');
	await expect(page.getByRole('button', { name: /^Avis, AM/ })).toHaveAttribute('aria-pressed', 'false');
	await page.getByRole('button', { name: 'Montrer tous les codes' }).click();
	await expect(page.getByText('Seulement « Fatigue »')).toBeHidden();
});

test('where one stopped is found again', async ({ page }) => {
	const long = Array.from({ length: 80 }, (_, i) => `Sonia : Phrase ${i + 1}, dite sans se presser.`).join(
		'\n\n'
	);
	const desk = await newDesk(page.request, long);
	await code(page.request, desk, 'Calme', 'Phrase 1,', long);
	await open(page, desk);
	await page.locator('[data-start]', { hasText: 'Phrase 70,' }).evaluate((p) => p.scrollIntoView());
	await expect(page.locator('[data-start]', { hasText: 'Phrase 1,' })).not.toBeInViewport();
	const kept = page.waitForRequest((r) => r.url().endsWith('/bookmark'));
	await page.getByRole('link', { name: 'Codes', exact: true }).click();
	await kept;
	await page.waitForURL(/codes$/);
	await page.goto(desk);
	await expect(page.locator('[data-start]', { hasText: 'Phrase 70,' })).toBeInViewport();
});

test('a screen reader finds the transcript, the tree, the brackets, and hears what is done', async ({
	page
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await open(page, desk);
	await expectBrackets(page, ['Fatigue, AM : « Je rentre fatiguée. »']);
	await expect(page.getByRole('tree', { name: 'Codes' })).toMatchAriaSnapshot(`
    - tree "Codes":
      - treeitem /Fatigue, 1 segment/ [level=1]
  `);
	await expect(page.getByRole('document', { name: 'Texte' })).toMatchAriaSnapshot(`
    - document "Texte":
      - paragraph: Comment se passe une journée ?
      - paragraph: /Le matin je soigne/
      - paragraph: Et ensuite ?
      - paragraph: /Je rentre fatiguée/
      - button /Fatigue, AM/
  `);
	await press(page, 'ArrowDown');
	await put(page, 'Question');
	await expect(page.getByRole('status').filter({ hasText: 'Question' })).toHaveText(
		/«\sQuestion\s»\sappliqué\sà\s«\sComment se passe une journée\s\?\s»/
	);
	await press(page, 'n');
	await expect(page.getByRole('status').filter({ hasText: 'Fatigue' })).toHaveText(
		/Fatigue, AM\s: «\sJe rentre fatiguée\.\s»/
	);
	await press(page, 'ArrowDown', 'c');
	await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
	await press(page, 'ArrowDown');
	await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(1);
});

test('axe finds nothing on the desk, light and French, dark and English, with its palette and its list of keys', async ({
	page,
	context,
	baseURL
}) => {
	const desk = await newDesk(page.request);
	await code(page.request, desk, 'Fatigue', 'Je rentre fatiguée.');
	await code(page.request, desk, 'Avis', 'mon avis');
	await ask(page.request, desk, 'segment.quote', { documentId: desk.split('/')[4], start: 13, end: 20 });
	for (const [locale, theme] of [
		['fr', 'light'],
		['en', 'dark']
	] as const) {
		await context.addCookies([
			{ name: 'locale', value: locale, url: baseURL ?? '' },
			{ name: 'theme', value: theme, url: baseURL ?? '' }
		]);
		await open(page, desk);
		await press(page, 'n', 'n');
		await expect(page.locator('.handle:is(.start, .end)')).toHaveCount(2);
		expect(await faults(page)).toEqual([]);
		await press(page, 'ArrowDown', 'c');
		await expect(page.getByRole('combobox', { name: /Trouver|Find/ })).toBeFocused();
		expect(await faults(page, '.palette')).toEqual([]);
		await press(page, 'Escape', 'Escape', '?');
		await expect(page.getByRole('dialog', { name: /Raccourcis|Keyboard/ })).toBeVisible();
		expect(await faults(page, 'dialog[open]')).toEqual([]);
	}
});
