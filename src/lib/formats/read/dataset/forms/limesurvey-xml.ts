import { SaxesParser } from 'saxes';
import { DatasetRefusal } from '../codes.ts';
import type { Form, FormOption } from './form.ts';
import { limeForm, type LimeQuestion } from './limesurvey-form.ts';
import { conditionOf } from './limesurvey-txt.ts';
import { plainWords } from './plain-words.ts';

type Row = Record<string, string>;

export const isLimeXml = (text: string): boolean => /<LimeSurveyDocType>/.test(text);

/** The rows of every section (`questions`, `answers`, …), as they stand in an export of the database. */
function sectionsOf(bytes: Uint8Array): Map<string, Row[]> {
	const sections = new Map<string, Row[]>();
	const parser = new SaxesParser({ xmlns: false, position: false });
	const path: string[] = [];
	let row: Row | null = null;
	let text = '';
	const damaged = (): never => {
		throw new DatasetRefusal('file-damaged', { byte: 0, part: 'xml' });
	};
	parser.on('error', damaged);
	parser.on('doctype', damaged);
	parser.on('opentag', ({ name }) => {
		path.push(name);
		if (path.length > 8) damaged();
		if (name === 'row') row = {};
		text = '';
	});
	const add = (chars: string): void => {
		text += chars;
	};
	parser.on('text', add);
	parser.on('cdata', add);
	parser.on('closetag', ({ name }) => {
		path.pop();
		const section = path[1] ?? '';
		if (name === 'row' && row) {
			const rows = sections.get(section);
			if (rows) rows.push(row);
			else sections.set(section, [row]);
			row = null;
		} else if (row && path.at(-1) === 'row') row[name] = text;
		else if (name === 'language' && section === 'languages')
			sections.set('languages', [...(sections.get('languages') ?? []), { language: text }]);
	});
	parser.write(new TextDecoder().decode(bytes)).close();
	return sections;
}

const byOrder =
	(key: string) =>
	(a: Row, b: Row): number =>
		Number(a[key] ?? 0) - Number(b[key] ?? 0);

/** LimeSurvey's own export of a survey or a question (`.lss`, `.lsq`); texts stand in the row, or in tables of their own. */
export function readLimeXml(bytes: Uint8Array): Form {
	const sections = sectionsOf(bytes);
	const rows = (name: string): Row[] => sections.get(name) ?? [];
	const languages = rows('languages').map(({ language = '' }) => language);
	/** Texts that stand in a table of their own, by what they belong to and then by language. */
	const translations = (table: string, key: string, column: string): Map<string, Map<string, string>> => {
		const found = new Map<string, Map<string, string>>();
		for (const row of rows(table)) {
			const texts = found.get(row[key] ?? '') ?? new Map<string, string>();
			found.set(row[key] ?? '', texts);
			texts.set(row['language'] ?? '', plainWords(row[column] ?? ''));
		}
		return found;
	};
	const ofQuestions = translations('question_l10ns', 'qid', 'question');
	const ofGroups = translations('group_l10ns', 'gid', 'group_name');
	const ofAnswers = translations('answer_l10ns', 'aid', 'answer');
	const questionTexts = (row: Row): Record<string, string> => {
		const own =
			row['question'] === undefined ? [] : [[row['language'] ?? '', plainWords(row['question'])] as const];
		return Object.fromEntries([...own, ...(ofQuestions.get(row['qid'] ?? '') ?? [])]);
	};
	const groups = new Map<string, { name: string; order: number }>();
	for (const row of rows('groups')) {
		const names = [...(ofGroups.get(row['gid'] ?? '')?.values() ?? [])];
		const name = plainWords(row['group_name'] ?? '') || (names[0] ?? '');
		if (!groups.has(row['gid'] ?? ''))
			groups.set(row['gid'] ?? '', { name, order: Number(row['group_order'] ?? 0) });
	}
	const questions = new Map<string, LimeQuestion>();
	const aliases = new Map<string, string>();
	const ordered = [...rows('questions')].sort(
		(a, b) =>
			(groups.get(a['gid'] ?? '')?.order ?? 0) - (groups.get(b['gid'] ?? '')?.order ?? 0) ||
			byOrder('question_order')(a, b)
	);
	for (const row of ordered) {
		const { qid = '', gid = '', sid = '', title = '', type = '' } = row;
		const known = questions.get(qid);
		if (known) {
			known.texts = { ...known.texts, ...questionTexts(row) };
			continue;
		}
		questions.set(qid, {
			code: title,
			type,
			texts: questionTexts(row),
			relevance: conditionOf(row['relevance'] ?? ''),
			other: row['other'] === 'Y',
			section: groups.get(gid)?.name ?? '',
			subs: [],
			answers: []
		});
		aliases.set(`${sid}X${gid}X${qid}`, title);
	}
	for (const row of [...rows('subquestions')].sort(byOrder('question_order'))) {
		const parent = questions.get(row['parent_qid'] ?? '');
		if (!parent || Number(row['scale_id'] ?? 0) > 0) continue;
		const code = row['title'] ?? '';
		const known = parent.subs.find((sub) => sub.code === code);
		if (known) known.texts = { ...known.texts, ...questionTexts(row) };
		else parent.subs.push({ code, texts: questionTexts(row), relevance: row['relevance'] ?? '' });
		aliases.set(`${row['sid']}X${row['gid']}X${row['parent_qid']}${code}`, `${parent.code}_${code}`);
	}
	for (const row of [...rows('answers')].sort(byOrder('sortorder'))) {
		const parent = questions.get(row['qid'] ?? '');
		if (!parent || Number(row['scale_id'] ?? 0) > 0) continue;
		const own =
			row['answer'] === undefined ? [] : [[row['language'] ?? '', plainWords(row['answer'])] as const];
		const texts = Object.fromEntries([...own, ...(ofAnswers.get(row['aid'] ?? '') ?? [])]);
		const known: FormOption | undefined = parent.answers.find(({ value }) => value === row['code']);
		if (known) known.texts = { ...known.texts, ...texts };
		else parent.answers.push({ value: row['code'] ?? '', texts });
	}
	return limeForm([...questions.values()], languages, aliases);
}
