/** Something said, as a JSON file tells it: its fields are found by name. */
export interface Segment {
	words: string;
	speaker: string | null;
	/** As written: a number of seconds or milliseconds, or a clock. */
	start: unknown;
	end: unknown;
	/** The field says that it is milliseconds. */
	milliseconds: boolean;
	/** Its single words with their times, where they are told. */
	inside: readonly Segment[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const TEXTS = [
	'text',
	'transcript',
	'utterance',
	'sentence',
	'content',
	'punctuated_word',
	'word',
	'value',
	'line'
];
const STARTS = ['start', 'start_time', 'startTime', 'begin', 'from', 'ts', 'time', 'offset'];
const ENDS = ['end', 'end_time', 'endTime', 'to', 'end_ts', 'stop'];
const STARTS_MS = ['start_ms', 'startMs', 'start_offset_ms', 'begin_ms'];
const ENDS_MS = ['end_ms', 'endMs', 'end_offset_ms'];
const SPEAKERS = [
	'speaker',
	'speaker_name',
	'speakerName',
	'speaker_label',
	'speakerLabel',
	'speaker_id',
	'speakerId',
	'participant',
	'name',
	'role'
];
/** How deep an answer of a service hides its segments, and how many values are looked at. */
const DEEPEST = 6;
const MOST_LOOKED = 5000;
const SAMPLE = 50;

function field(fields: Fields, names: readonly string[]): unknown {
	const name = names.find((key) => fields[key] !== undefined && fields[key] !== null);
	return name === undefined ? undefined : fields[name];
}

function wordsOf(fields: Fields): string {
	const own = field(fields, TEXTS);
	if (typeof own === 'string') return own;
	const alternatives = fields['alternatives'];
	if (Array.isArray(alternatives) && isFields(alternatives[0])) return wordsOf(alternatives[0]);
	const elements = fields['elements'] ?? fields['words'] ?? fields['sentences'];
	if (!Array.isArray(elements)) return '';
	const parts = elements.filter(isFields).map(wordsOf);
	return parts.join(fields['elements'] === elements ? '' : ' ');
}

function speakerOf(fields: Fields): string | null {
	const own = field(fields, SPEAKERS);
	if (typeof own === 'number') return `Speaker ${own}`;
	if (typeof own === 'string') return own.trim() || null;
	return isFields(own) ? speakerOf(own) : null;
}

function edges(fields: Fields): Pick<Segment, 'start' | 'end' | 'milliseconds'> {
	const { offsets, timestamps, timestamp } = fields;
	if (isFields(offsets)) return { start: offsets['from'], end: offsets['to'], milliseconds: true };
	if (isFields(timestamps)) return { start: timestamps['from'], end: timestamps['to'], milliseconds: false };
	if (Array.isArray(timestamp)) return { start: timestamp[0], end: timestamp[1], milliseconds: false };
	const start = field(fields, STARTS_MS);
	if (start !== undefined) return { start, end: field(fields, ENDS_MS), milliseconds: true };
	return { start: field(fields, STARTS) ?? timestamp, end: field(fields, ENDS), milliseconds: false };
}

function segmentOf(value: unknown, within = true): Segment | null {
	if (!isFields(value)) return null;
	const words = wordsOf(value);
	const times = edges(value);
	if (words.trim() === '' && times.start === undefined) return null;
	const list = value['words'] ?? value['elements'];
	const inside = within && Array.isArray(list) ? list.map((one) => segmentOf(one, false)) : [];
	const spoken = inside.filter((one) => one !== null && one.words.trim() !== '') as Segment[];
	const first = spoken.find(({ start }) => start !== undefined);
	const last = spoken.findLast(({ end }) => end !== undefined);
	return {
		words,
		speaker: speakerOf(value),
		...times,
		start: times.start ?? first?.start,
		end: times.end ?? last?.end,
		inside: spoken
	};
}

/** A list is one of segments when nearly all of its first values say something at a time, or by a speaker. */
function isSpeech(list: readonly unknown[]): boolean {
	const first = list.slice(0, SAMPLE).map((value) => segmentOf(value, false));
	const spoken = first.filter(
		(one, i) =>
			one && one.words.trim() !== '' && (one.start !== undefined || one.speaker !== null || hasWords(list[i]))
	);
	return list.length > 0 && spoken.length >= 0.8 * first.length;
}

const hasWords = (value: unknown) =>
	isFields(value) && (Array.isArray(value['words']) || Array.isArray(value['elements']));

/** Lists of segments in a value, the outermost of each branch; a list of parts (channels) is looked into. */
function listsIn(root: unknown): (readonly unknown[])[] {
	const found: (readonly unknown[])[] = [];
	let level: unknown[] = [root];
	let looked = 0;
	for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
		const next: unknown[] = [];
		for (const value of level) {
			if (++looked > MOST_LOOKED) return found;
			if (Array.isArray(value)) {
				if (isSpeech(value)) found.push(value);
				else next.push(...value.slice(0, SAMPLE));
			} else if (isFields(value)) next.push(...Object.values(value).filter((one) => typeof one === 'object'));
		}
		level = next;
	}
	return found;
}

/** The segments of a file: the list that names speakers, then the one with longer words at a time. */
export function segmentsOf(value: unknown): Segment[] {
	const lists = listsIn(value).map((list) => list.map((one) => segmentOf(one)).filter((one) => one !== null));
	const share = (list: readonly Segment[]) =>
		list.filter(({ speaker, inside }) => speaker ?? inside[0]?.speaker).length > 0.5 * list.length;
	const length = (list: readonly Segment[]) =>
		list.reduce((sum, { words }) => sum + words.length, 0) / list.length;
	const best = lists.sort((a, b) => Number(share(b)) - Number(share(a)) || length(b) - length(a))[0];
	return best ?? [];
}
