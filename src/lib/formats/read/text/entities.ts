import { Tokenizer, TokenizerMode } from 'parse5';

/** Decodes HTML character references (`&eacute;`, `&#233;`, `&amp;`); anything else stays as it is, tags too. */
export function decodeEntities(source: string): string {
	if (!source.includes('&')) return source;
	let text = '';
	const take = (token: { chars: string }) => {
		text += token.chars;
	};
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{},
		{
			onCharacter: take,
			onWhitespaceCharacter: take,
			onNullCharacter: ignore,
			onStartTag: ignore,
			onEndTag: ignore,
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore
		}
	);
	tokenizer.state = TokenizerMode.RCDATA;
	tokenizer.write(source, true);
	return text;
}
