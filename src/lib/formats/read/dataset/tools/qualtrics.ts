import type { ColumnHint } from '#lib/core/survey/index.ts';
import { firstOf, headerOf, tidy, type Head, type HeaderColumn, type Tool } from './tool.ts';

const IMPORT_ID = /^\{\s*"ImportId"\s*:/;
const LEGACY = ['ResponseID', 'ResponseSet', 'Name', 'ExternalDataReference', 'EmailAddress', 'IPAddress'];
const TECHNICAL =
	/^(?:StartDate|EndDate|Status|IPAddress|Progress|Duration \(in seconds\)|Finished|RecordedDate|ResponseId|ResponseID|ResponseSet|Name|Recipient\w+|ExternalReference|ExternalDataReference|EmailAddress|Location\w+|DistributionChannel|UserLanguage|Q_\w+)$/;
/** `Q4_1`, `Q4_8_TEXT`, `Q5#1_2`: the question, the choice, the write-in. */
const CHOICE = /^(.+?)_(\d+(?:_\d+)?)(_TEXT)?$/;
const PARTS = /\s+-\s+/;

function headerRowsOf(head: Head): number {
	if (head[2]?.some((cell) => IMPORT_ID.test(cell.trim()))) return 3;
	if (head[1]?.some((cell) => IMPORT_ID.test(cell.trim()))) return 2;
	const [first, second] = [firstOf(head), (head[1] ?? []).map(tidy)];
	const legacy = first.filter((cell) => /^V\d+$/.test(cell)).length >= 3;
	const named = LEGACY.filter((name) => second.includes(name)).length;
	return legacy && named >= 2 ? 2 : 0;
}

function hint(column: HeaderColumn, shared: ReadonlySet<string>): ColumnHint {
	const [first = '', second = ''] = column.cells.map(tidy);
	const legacy = /^V\d+$/.test(first) && TECHNICAL.test(second);
	const name = legacy ? second : first;
	const base = { header: headerOf(column), at: column.at, name, label: second || name };
	if (TECHNICAL.test(name))
		return {
			...base,
			technical: true,
			single: true,
			...(/^ResponseI[dD]$/.test(name) ? { role: 'id' } : {})
		};
	const choice = CHOICE.exec(first);
	const question = choice?.[1] ?? '';
	if (!choice || !shared.has(question)) {
		const written = /^(.+)_TEXT$/.exec(first);
		return written?.[1] ? { ...base, type: 'text', otherOf: written[1] } : base;
	}
	if (choice[3]) return { ...base, type: 'text', otherOf: question };
	const parts = second.split(PARTS);
	const option = parts.at(-1) ?? first;
	const label = parts
		.slice(0, -1)
		.filter((part) => part !== 'Selected Choice')
		.join(' - ');
	const shown = label || question;
	return {
		...base,
		label: `${shown} – ${option}`,
		group: { key: question, label: shown, option, kind: null }
	};
}

/** Qualtrics: names, question texts and import ids; before 2017 names and texts only. */
export const qualtrics: Tool = {
	name: 'qualtrics',
	headerRows: headerRowsOf,
	describe(columns) {
		const questions = columns.map(({ cells }) => CHOICE.exec(tidy(cells[0]))?.[1] ?? '');
		const times = new Map<string, number>();
		for (const one of questions) times.set(one, (times.get(one) ?? 0) + 1);
		const shared = new Set(questions.filter((one) => one !== '' && (times.get(one) ?? 0) > 1));
		const hints = columns.map((column) => hint(column, shared));
		const has = (name: string) => hints.some((one) => one.name === name);
		const rule = (name: string, words: string) => ({ name, where: `Status in (${words})` });
		return {
			columns: hints,
			book: {
				exclude: has('Status')
					? [
							rule('previews', "'Survey Preview', 'Umfragevorschau', 'Aperçu de l''enquête', '1'"),
							rule('tests', "'Survey Test', 'Umfragetest', '2'"),
							rule('spam', "'Spam', '8'")
						]
					: [],
				partial: has('Finished') ? "Finished in ('0', 'False', 'FALSE', 'Falsch', 'Faux')" : null
			}
		};
	}
};
