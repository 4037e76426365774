import { columnsOf } from '#lib/core/coding/index.ts';
import { fold } from '#lib/core/text/index.ts';
import type { SpeechColumns } from '../types.ts';

const NAMES: Readonly<Record<keyof SpeechColumns, RegExp>> = {
	speaker:
		/^(?:speakers?|speaker ?(?:name|id|label)|name|participants?|who|qui|locut(?:eur|rice)s?|intervenant(?:e|s|es)?|nom|voix|sprecher(?:in)?|hablante|orador|говорящий|发言人|说话人|話者)$/,
	start:
		/^(?:start|start ?(?:time|ms)?|when|quand|begin|from|in|time|times?(?:stamp|code|span)|tmin|onset|debut|temps|heure|horodatage|inicio|tiempo|zeit|von|开始|時間|时间)$/,
	end: /^(?:end|end ?(?:time|ms)?|stop|to|out|tmax|offset|fin|final|bis|ende|结束|終了)$/,
	words:
		/^(?:text|words?|transcript(?:ion)?|utterances?|content|sentence|speech|what was said|texte|paroles?|propos|verbatim|enonce|contenu|mots|texto|inhalt|aussage|文本|内容|発話)$/
};

const named = (heading: string) =>
	fold(heading)
		.replace(/[_.-]+/g, ' ')
		.replace(/\s*[([].*$/, '')
		.trim();

const SAMPLE = 2000;
/** Fewer letters in a cell than this on average are names or numbers, not speech. */
const LEAST_WORDS = 8;

/**
 * Which column of a transcript is whose: by the names in its first row, else by what the columns hold. Null where no column
 * holds words, or nothing tells that they are said by somebody or at some time. `heading` says that the first row is no speech.
 */
export function guessSpeechColumns(
	rows: readonly (readonly string[])[]
): { columns: SpeechColumns; heading: boolean } | null {
	const first = rows[0]?.map(named) ?? [];
	const find = (field: keyof SpeechColumns) => first.findIndex((name) => NAMES[field].test(name));
	const words = find('words');
	const column = (field: keyof SpeechColumns): number | null => {
		const at = find(field);
		return at < 0 || at === words ? null : at;
	};
	const told = columnsOf(rows.slice(0, SAMPLE));
	const [speaker, start, end] = [column('speaker'), column('start'), column('end')];
	if (words >= 0 && (speaker !== null || start !== null)) {
		const clock = told?.start === words ? null : (told?.start ?? null);
		return { columns: { speaker, start: start ?? clock, end, words }, heading: true };
	}
	if (!told || meanLength(rows, told.words) < LEAST_WORDS) return null;
	return {
		columns: { speaker: told.label, start: told.start, end: told.end, words: told.words },
		heading: told.heading
	};
}

function meanLength(rows: readonly (readonly string[])[], column: number): number {
	const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
	return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
}
