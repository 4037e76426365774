import type { ColumnHint } from '#lib/core/survey/index.ts';
import { bracketed, keyOf } from './grouped.ts';
import { firstOf, hasAny, headerOf, plainHint, tidy, type HeaderColumn, type Tool } from './tool.ts';

const STAMPS = [
	'timestamp',
	'horodateur',
	'zeitstempel',
	'marca temporal',
	'tijdstempel',
	'informazioni cronologiche',
	'carimbo de data/hora'
];

function gridHint(column: HeaderColumn): ColumnHint {
	const hint = plainHint(column);
	const grid = bracketed(hint.label);
	if (!grid || grid.question === '' || grid.item === '') return hint;
	const label = `${grid.question} – ${grid.item}`;
	return {
		...hint,
		label,
		group: { key: keyOf(grid.question), label: grid.question, option: grid.item, kind: null }
	};
}

/** Google Forms: a time stamp first; a grid as `Question [row]`; several answers in one cell. */
export const googleForms: Tool = {
	name: 'google-forms',
	headerRows: (head) => (STAMPS.includes(firstOf(head)[0]?.toLowerCase() ?? '') ? 1 : 0),
	describe: (columns) => ({
		columns: columns.map((column, index) =>
			index === 0 ? { ...plainHint(column), technical: true, single: true } : gridHint(column)
		),
		book: {}
	})
};

const STARTS = ['start time', 'heure de début', 'startzeit', 'hora de inicio', 'begintijd'];
const ENDS = [
	'completion time',
	'heure de fin',
	'fertigstellungszeit',
	'hora de finalización',
	'voltooiingstijd'
];
const WHO = [
	'id',
	'email',
	'adresse de messagerie',
	'name',
	'nom',
	'last modified time',
	'heure de la dernière modification'
];

/** Microsoft Forms: identifier, start and end first; several answers end in `;` each. */
export const microsoftForms: Tool = {
	name: 'microsoft-forms',
	headerRows(head) {
		const cells = firstOf(head);
		return hasAny(cells, STARTS) && hasAny(cells, ENDS) ? 1 : 0;
	},
	describe: (columns) => ({
		columns: columns.map((column) => {
			const hint = plainHint(column);
			const lower = hint.label.toLowerCase();
			if (lower === 'id') return { ...hint, role: 'id', technical: true, single: true };
			const technical = STARTS.includes(lower) || ENDS.includes(lower) || WHO.includes(lower);
			return technical ? { ...hint, technical: true, single: true } : hint;
		}),
		book: {}
	})
};

const META =
	/^(?:start|end|today|deviceid|subscriberid|simserial|simid|imei|phonenumber|username|audit|formhub\/uuid|meta[/.:]instanceID|meta[/.:]instanceName|instanceID|instanceName|KEY|SubmissionDate|SubmitterID|SubmitterName|_\w+|__version__)$/;
const KEYS = [
	'instanceid',
	'_uuid',
	'_submission_time',
	'meta/instanceid',
	'meta:instanceid',
	'meta-instanceid',
	'meta.instanceid',
	'submissiondate',
	'_id'
];

/** The mark between the parts of a path: the one most headers have. */
function pathMark(headers: readonly string[]): string {
	const counts = ['/', '.', ':'].map((mark) => ({
		mark,
		n: headers.filter((header) => header.includes(mark)).length
	}));
	return counts.sort((a, b) => b.n - a.n)[0]?.mark ?? '/';
}

/** KoboToolbox and ODK: paths of groups, several answers in one cell and often a column an option beside it. */
export const kobo: Tool = {
	name: 'kobo',
	headerRows(head) {
		const cells = firstOf(head);
		const devices = ['start', 'end', 'today', 'deviceid'].filter((word) => hasAny(cells, [word])).length;
		return hasAny(cells, KEYS) && (devices >= 1 || cells.some((cell) => /[/.:]/.test(cell))) ? 1 : 0;
	},
	describe(columns) {
		const headers = columns.map((column) => tidy(headerOf(column)));
		const mark = pathMark(headers);
		const known = new Set(headers);
		const short = headers.map((header) => header.split(mark).at(-1) ?? header);
		const times = new Map<string, number>();
		for (const name of short) times.set(name, (times.get(name) ?? 0) + 1);
		const hints = columns.map((column, index): ColumnHint => {
			const hint = plainHint(column);
			const header = headers[index] ?? '';
			if (META.test(header)) {
				const role = /instanceID$|^_uuid$|^KEY$/.test(header) ? ({ role: 'id' } as const) : {};
				return { ...hint, ...role, technical: true, single: true };
			}
			const path = header.split(mark);
			const parent = path.slice(0, -1).join(mark);
			const option = path.at(-1) ?? header;
			if (path.length > 1 && known.has(parent)) {
				const key = parent.split(mark).at(-1) ?? parent;
				return {
					...hint,
					name: `${key}_${option}`,
					label: `${key} – ${option}`,
					group: { key, label: key, option, kind: 'set' }
				};
			}
			const unique = times.get(option) === 1;
			const section = parent === '' ? {} : { section: parent };
			return { ...hint, name: unique ? option : header, ...section, single: true };
		});
		const ids = hints.filter(({ role }) => role === 'id');
		for (const extra of ids.slice(1)) delete extra.role;
		return { columns: hints, book: { missing: [{ value: 'NA', label: 'NA', reason: 'not-asked' }] } };
	}
};
