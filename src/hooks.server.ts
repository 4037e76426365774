import { json, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { messages, pickLocale, sentence } from '#lib/i18n/index.ts';
import { openSession, openStore, Refusal, type Store } from '#lib/server/actions/index.ts';

let opened: Promise<Store> | undefined;
const store = (): Promise<Store> => (opened ??= openStore());

const DAY = 24 * 3600 * 1000;

export const init: ServerInit = async () => {
	await store();
	// Once a day while the program runs; a timer alone does not keep the process alive.
	setInterval(() => void store().then((s) => s.backUpIfDue()), DAY / 4).unref();
};

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change asked for by a page of another site is refused, whatever its content type. */
function isForeign(request: Request, origin: string): boolean {
	if (reads.has(request.method)) return false;
	const from = request.headers.get('origin');
	if (from !== null) return from !== origin;
	const site = request.headers.get('sec-fetch-site');
	return site !== null && site !== 'same-origin' && site !== 'none';
}

export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, request, url, locals } = event;
	locals.locale = pickLocale(cookies.get('locale'), request.headers.get('accept-language'));
	const theme = cookies.get('theme');
	locals.theme = theme === 'light' || theme === 'dark' ? theme : 'system';
	if (isForeign(request, url.origin)) {
		const message = sentence(messages(locals.locale).errors, { code: 'foreign-origin' });
		return json({ code: 'foreign-origin', message }, { status: 403 });
	}
	locals.session = await openSession(await store(), cookies.get('coder'));
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%tamis.lang%', locals.locale)
				.replace('%tamis.theme%', locals.theme === 'system' ? '' : `data-theme="${locals.theme}"`)
	});
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	return response;
};

export const handleError: HandleServerError = ({ error: thrown, event, status }) => {
	const t = messages(event.locals.locale ?? 'fr');
	if (thrown instanceof Refusal) return { code: thrown.code, message: sentence(t.errors, thrown) };
	if (status === 404)
		return { code: 'page-not-found', message: sentence(t.errors, { code: 'page-not-found' }) };
	const reference = crypto.randomUUID().slice(0, 8);
	// The one place where the unexpected is logged.
	process.stderr.write(`${reference} ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
	return { message: sentence(t.errors, { code: 'unexpected', values: { reference } }) };
};
