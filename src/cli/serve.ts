import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { messages, sentence } from '#lib/i18n/index.ts';
import { openForServer, Refusal } from '#lib/server/actions/index.ts';
import { isLocalHost } from './hosts.ts';
import { terminalLocale } from './locale.ts';

const t = messages(terminalLocale());
const words = t.server;

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}

function options(): { port: number; home?: string | undefined; database?: string | undefined } {
	try {
		const string = { type: 'string' } as const;
		const { values } = parseArgs({ options: { port: string, home: string, database: string } });
		const port = Number(values.port ?? process.env['PORT'] ?? 4747);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			stop(words['bad-port']({ port: String(values.port) }));
		return { port, home: values.home, database: values.database };
	} catch {
		return stop(words.usage);
	}
}

const { port, ...place } = options();

// Opened before the server starts, so that problems with the folder or the database are reported first.
const opened = await openForServer(place).catch((error: unknown) => {
	if (error instanceof Refusal) stop(sentence(t.errors, error));
	throw error;
});

// The pages open the store at the place that the environment names.
if (place.home !== undefined) {
	process.env['TAMIS_HOME'] = place.home;
	delete process.env['TAMIS_DATABASE'];
}
if (place.database !== undefined) process.env['TAMIS_DATABASE'] = place.database;

// adapter-node reads these when it is imported. Without them it takes every request for https.
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
process.env['HOST_HEADER'] = 'host';
process.env['BODY_SIZE_LIMIT'] = '512M';
const build = pathToFileURL(join(import.meta.dirname, '..', '..', 'build', 'handler.js')).href;
const { handler } = (await import(build)) as {
	handler: (request: IncomingMessage, response: ServerResponse) => void;
};

const server = createServer((request, response) => {
	if (!isLocalHost(request.headers.host)) {
		response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(words['unknown-host']);
		return;
	}
	request.headers['x-forwarded-proto'] = 'http';
	handler(request, response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') stop(words['port-busy']({ port, next: port + 1 }));
	if (error.code === 'EACCES') stop(words['port-forbidden']({ port }));
	throw error;
});
server.listen(port, '127.0.0.1', () => {
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	const page = `http://127.0.0.1:${bound}`;
	if (opened.kind === 'server') {
		console.log(words['ready-on-server']({ address: page, database: opened.address }));
	} else {
		console.log(words.ready({ address: page, folder: opened.folder }));
		if (opened.synced) console.log(words['synced-folder']({ folder: opened.folder }));
	}
	console.log(words['how-to-stop']);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		server.closeAllConnections();
		server.close(() => process.exit(0));
	});
}
