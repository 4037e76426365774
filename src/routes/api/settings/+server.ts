import { backUp, check, Refusal, restore, setCoder } from '#lib/server/actions/index.ts';
import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** What the settings page asks for: a backup, a restore, a check, another name to code under. */
export const POST: RequestHandler = ({ request, locals, cookies }) =>
	answer(locals, async () => {
		const body = (await request.json().catch(() => ({}))) as Record<string, unknown>;
		if (body['do'] === 'backup') return backUp(locals.session);
		if (body['do'] === 'restore') return restore(locals.session, String(body['name']));
		if (body['do'] === 'check') return check(locals.session);
		if (body['do'] === 'coder') {
			const name = await setCoder(locals.session.store, body['name']);
			// Several people may share the machine, each in her own browser.
			cookies.set('coder', name, {
				path: '/',
				maxAge: 31_536_000,
				sameSite: 'lax',
				httpOnly: false,
				secure: false
			});
			return { name };
		}
		throw new Refusal('action-not-found', { action: String(body['do']) });
	});
