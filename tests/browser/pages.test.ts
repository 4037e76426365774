import { expect, test, type Page } from '@playwright/test';
import { faults, visit } from './page.ts';

/** Outside a study no request tells that the page listens: it does once nothing more is loaded. */
const LISTENING = { waitUntil: 'networkidle' } as const;

/** Every page of a study, and what must be on it in French. */
const rooms = [
	['', 'Aperçu'],
	['/documents', 'Documents'],
	['/documents/import', 'Documents'],
	['/participants', 'Participants'],
	['/codes', 'Codes'],
	['/memos', 'Mémos'],
	['/explore?tab=search&q=équipe', 'Explorer'],
	['/explore?tab=passages', 'Explorer'],
	['/explore?tab=counts', 'Explorer'],
	['/history', 'Historique']
] as const;

let study: string;

test.beforeAll(async ({ request }) => {
	const made = await request.post('/api/studies', { data: { sample: 'premiers-pas' } });
	expect(made.status()).toBe(200);
	study = ((await made.json()) as { id: string }).id;
});

/** What the browser complains of. */
function complaints(page: Page): string[] {
	const heard: string[] = [];
	page.on('pageerror', (error) => heard.push(error.message));
	page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
	return heard;
}

for (const [path, current] of rooms) {
	test(`axe finds nothing on "${path || '/'}", light and French, dark and English`, async ({
		page,
		context
	}) => {
		const heard = complaints(page);
		await page.goto(`/studies/${study}${path}`);
		await expect(page.locator('nav a[aria-current=page]').first()).toHaveText(current);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		expect(await faults(page)).toEqual([]);
		const url = new URL(page.url()).origin;
		await context.addCookies([
			{ name: 'locale', value: 'en', url },
			{ name: 'theme', value: 'dark', url }
		]);
		await page.goto(`/studies/${study}${path}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		expect(await faults(page)).toEqual([]);
		expect(heard).toEqual([]);
	});
}

test('the first page offers the samples and begins a study', async ({ page }) => {
	const heard = complaints(page);
	await page.goto('/', LISTENING);
	await expect(page.getByText('Premiers pas').first()).toBeVisible();
	expect(await faults(page)).toEqual([]);
	const create = page.getByRole('button', { name: /étude/ }).first();
	await create.click();
	await page.getByLabel('Nom de l’étude').fill('Mon étude');
	await page.getByRole('button', { name: 'Créer', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Mon étude' })).toBeVisible();
	await expect(page.getByText('L’étude est vide')).toBeVisible();
	await page.goto('/settings', LISTENING);
	await page.getByRole('button', { name: 'Faire une copie maintenant' }).click();
	await expect(page.getByRole('button', { name: 'Revenir à cette copie' }).first()).toBeVisible();
	expect(await faults(page)).toEqual([]);
	expect(heard).toEqual([]);
});

test('a study deleted by mistake comes back from the bin', async ({ page, request }) => {
	const made = await request.post('/api/studies', { data: { name: 'À jeter' } });
	const { id } = (await made.json()) as { id: string };
	await request.post(`/api/${id}/study.delete`, { data: {} });
	expect((await page.goto(`/studies/${id}`))?.status()).toBe(404);
	await page.goto('/settings', LISTENING);
	await page.getByRole('listitem').filter({ hasText: 'À jeter' }).getByRole('button').click();
	await expect(page.getByText('À jeter')).toBeHidden();
	await page.goto(`/studies/${id}`);
	await expect(page.getByRole('heading', { level: 1, name: 'À jeter' })).toBeVisible();
});

test('a search goes to its place in the transcript', async ({ page }) => {
	await visit(page, `/studies/${study}/explore`);
	await page.getByRole('searchbox').fill('REUNION');
	await page.getByRole('searchbox').press('Enter');
	const hit = page.locator('mark').first();
	await expect(hit).toHaveText(/réunion/i);
	await hit.click();
	await expect(page.getByRole('document', { name: 'Texte' })).toBeVisible();
});

test('counts leave as SVG, PNG, CSV and a spreadsheet', async ({ request }) => {
	for (const [format, begin] of [
		['svg', '<svg'],
		['png', '\x89PNG'],
		['csv', '\ufeff'],
		['xlsx', 'PK']
	] as const) {
		const file = await request.get(`/studies/${study}/analyses/counts.${format}?by=code`);
		expect(file.status()).toBe(200);
		expect(file.headers()['content-disposition']).toContain('attachment');
		const body = await file.body();
		const text = format === 'csv' || format === 'svg' ? body.toString('utf8') : body.toString('latin1');
		expect(text.startsWith(begin)).toBe(true);
	}
});

test('a name or a format that nothing has is not found', async ({ request }) => {
	for (const file of [
		'constructor.csv',
		'__proto__.json',
		'counts.constructor',
		'counts.__proto__',
		'passages.png'
	])
		expect((await request.get(`/studies/${study}/analyses/${file}`)).status()).toBe(404);
});

test('a study leaves as an archive and comes in again', async ({ request }) => {
	const archive = await request.get(`/studies/${study}/archive`);
	const back = await request.put('/api/studies/import?name=Revenue', {
		data: await archive.body(),
		headers: { 'content-type': 'application/zip' }
	});
	expect(back.status()).toBe(200);
	expect(await back.json()).toMatchObject({ name: 'Revenue' });
});

test('another site can neither read nor change anything', async ({ request }) => {
	const rebound = await request.get('/', { headers: { host: 'example.org' } });
	expect(rebound.status()).toBe(421);
	const forged = await request.post('/api/studies', {
		data: { name: 'Intruse' },
		headers: { origin: 'http://example.org' }
	});
	expect(forged.status()).toBe(403);
	expect(((await forged.json()) as { message: string }).message).toContain('autre site');
});

test('what is malformed is refused in words', async ({ request }) => {
	const nameless = await request.post('/api/studies', { data: { name: '  ' } });
	expect(nameless.status()).toBe(422);
	expect(await nameless.json()).toMatchObject({ code: 'bad-input' });
	const unknown = await request.post(`/api/${study}/code.explode`, { data: {} });
	expect(unknown.status()).toBe(404);
	const nowhere = await request.post(`/api/${study}/coding.apply`, {
		data: { documentId: 'none', start: 0, end: 4, newCode: { name: 'x' } }
	});
	expect(nowhere.status()).toBe(404);
	const archive = await request.put('/api/studies/import', {
		data: Buffer.from('not an archive'),
		headers: { 'content-type': 'application/zip' }
	});
	expect(archive.status()).toBe(422);
});
