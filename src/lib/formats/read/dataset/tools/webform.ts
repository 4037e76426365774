import type { ColumnHint } from '#lib/core/survey/index.ts';
import { keyOf } from './grouped.ts';
import { headerOf, isOther, tidy, type Head, type Tool } from './tool.ts';

const SID = ['sid', 'id de soumission', 'submission id'];
const SERIAL = ['serial', 'serial number', 'numéro de série', 'numéro', 'n° de série'];
const TECHNICAL = [
	...SID,
	...SERIAL,
	'time',
	'horodatage',
	'heure',
	'submitted time',
	'completed time',
	'modified time',
	'draft',
	'brouillon',
	'ip address',
	'adresse ip',
	'uid',
	'username',
	"nom d'utilisateur",
	'utilisateur'
];

const rowOf = (head: Head): number =>
	head.slice(0, 4).findIndex((cells) => {
		const lower = cells.map((cell) => tidy(cell).toLowerCase());
		return lower.some((cell) => SID.includes(cell)) && lower.some((cell) => SERIAL.includes(cell));
	});

/** Framaforms and other Drupal webforms: titles above, questions over their first column, options in the last header row. */
export const webform: Tool = {
	name: 'framaforms',
	headerRows: (head) => rowOf(head) + 1,
	describe(columns) {
		let question = '';
		const questions = columns.map(({ cells }) => {
			const above =
				cells
					.slice(0, -1)
					.map(tidy)
					.filter((cell) => cell !== '')
					.at(-1) ?? '';
			const below = tidy(cells.at(-1));
			question =
				above === '' ? (TECHNICAL.includes(below.toLowerCase()) || question === '' ? '' : question) : above;
			return question;
		});
		const hints = columns.map((column, index): ColumnHint => {
			const below = tidy(column.cells.at(-1));
			const own = questions[index] ?? '';
			const base = { header: headerOf(column), at: column.at };
			const lower = below.toLowerCase();
			if (TECHNICAL.includes(lower))
				return {
					...base,
					name: below,
					label: below,
					technical: true,
					single: true,
					...(SID.includes(lower) ? { role: 'id' as const } : {})
				};
			const shared = own !== '' && (questions[index - 1] === own || questions[index + 1] === own);
			if (!shared || below === '') return { ...base, name: own || below, label: own || below };
			const label = `${own} – ${below}`;
			if (isOther(below)) return { ...base, name: label, label, otherOf: keyOf(own) };
			return {
				...base,
				name: label,
				label,
				group: { key: keyOf(own), label: own, option: below, kind: null }
			};
		});
		return { columns: hints, book: {} };
	}
};
