import { cleanText } from './clean.ts';
import { textFormats } from './register.ts';
import { foundFormat } from './signature.ts';
import { extensionsOf, withFormats } from '../format-list.ts';
import { ReadRefusal } from '../refusal.ts';
import { readLimits } from '../limits.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReadTextOptions, ReadText, TextReader } from './types.ts';

/**
 * Reads one file as text to code. The reader is the one of its extension, or of its first bytes where these say
 * another format we read (a `.doc` that is RTF).
 * Throws `ReadRefusal` and nothing else.
 */
export async function readText(
	name: string,
	bytes: Uint8Array,
	options: ReadTextOptions = {}
): Promise<ReadText> {
	const limits = { ...readLimits, ...options.limits };
	if (bytes.length > limits.bytes)
		throw new ReadRefusal('too-large', { bytes: bytes.length, limit: limits.bytes });
	if (bytes.length === 0) throw new ReadRefusal('empty');
	const reader = readerOf(name, bytes);
	try {
		const result = await reader.read({ bytes, options, limits });
		// Readers with times have cleaned their text before they measured it.
		const clean = result.times.length > 0 ? { text: result.text, notices: [] } : cleanText(result.text);
		if (clean.text.trim() === '') throw new ReadRefusal('empty');
		const notices = once([...result.notices, ...clean.notices]);
		const sure = !notices.some(({ code }) => code === 'encoding-unsure');
		return { ...result, text: clean.text, format: reader.format, sure, notices };
	} catch (error) {
		if (error instanceof ReadRefusal) throw withFormats(error, textFormats);
		// What a library threw on bytes it could not make sense of.
		throw new ReadRefusal('damaged');
	}
}

/** A byte that could not be decoded is not told again as the character put in its place. */
function once(notices: Notice[]): Notice[] {
	const undecodable = notices.some(({ code }) => code === 'undecodable-bytes' || code === 'unreadable-bytes');
	return undecodable ? notices.filter(({ code }) => code !== 'replacement-characters') : notices;
}

const unknownFormat = (extension: string): ReadRefusal =>
	new ReadRefusal('unknown-format', { extension, formats: extensionsOf(textFormats) });

function readerOf(name: string, bytes: Uint8Array): TextReader {
	const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const byName = textFormats.find(({ extensions }) => extensions.includes(extension));
	const found = foundFormat(bytes);
	if (found === null) {
		if (!byName) throw unknownFormat(extension);
		return byName;
	}
	if (found === byName?.format) return byName;
	const byContent = textFormats.find(({ format }) => format === found);
	if (byContent) return byContent;
	if (found === 'encrypted') throw new ReadRefusal('encrypted');
	if (!byName) throw unknownFormat(extension);
	throw new ReadRefusal('not-this-format', { expected: byName.format, found });
}
