import { error, json } from '@sveltejs/kit';
import { messages, sentence } from '#lib/i18n/index.ts';
import { Refusal, statusOf } from '#lib/server/actions/index.ts';

/** Answers a request with what `work` gives, as JSON; a refusal becomes its sentence and the status that fits. */
export async function answer(locals: App.Locals, work: () => Promise<unknown>): Promise<Response> {
	try {
		return json((await work()) ?? null);
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		const message = sentence(messages(locals.locale).errors, thrown);
		return json({ code: thrown.code, values: thrown.values, message }, { status: statusOf(thrown) });
	}
}

/** What a page needs, or its refusal as an error page. */
export async function load<T>(locals: App.Locals, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		error(statusOf(thrown), {
			code: thrown.code,
			message: sentence(messages(locals.locale).errors, thrown)
		});
	}
}
