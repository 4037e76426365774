import { head } from '#lib/server/actions/index.ts';
import type { RequestHandler } from './$types';

const EVERY = 700;

/** Server-sent events: the seq of the study's newest change, whenever it moves, whoever moved it. */
export const GET: RequestHandler = ({ params, locals }) => {
	let timer: NodeJS.Timeout | undefined;
	let last = -1;
	let gone = false;
	const stream = new ReadableStream<string>({
		start(controller) {
			const look = async (): Promise<void> => {
				const now = await head(locals.session, params.study);
				// The page may have closed while this was read.
				if (gone) return;
				if (now !== last) controller.enqueue(`data: ${now}\n\n`);
				last = now;
				timer = setTimeout(() => void look(), EVERY);
			};
			void look();
		},
		cancel() {
			gone = true;
			clearTimeout(timer);
		}
	});
	return new Response(stream.pipeThrough(new TextEncoderStream()), {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
	});
};
