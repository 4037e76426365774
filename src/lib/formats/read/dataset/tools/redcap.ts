import { quotedName, type ColumnHint } from '#lib/core/survey/index.ts';
import { firstOf, headerOf, plainHint, tidy, type Tool } from './tool.ts';

const BOX = /^([a-z][a-z0-9_]*?)___(.+)$/i;
const COMPLETE = /^([a-z][a-z0-9_]*)_complete$/;
const TECHNICAL = /^(?:redcap_\w+|\w+_timestamp)$/;
const STATES = [
	{ value: '0', label: 'Incomplete' },
	{ value: '1', label: 'Unverified' },
	{ value: '2', label: 'Complete' }
];

/**
 * REDCap: `field___1` are the boxes of one field, `form_complete` follows the fields of its form. Boxes of a form never
 * opened are exported as 0: a field was asked where one of its boxes is ticked or its form was marked.
 */
export const redcap: Tool = {
	name: 'redcap',
	headerRows(head) {
		const cells = firstOf(head);
		const boxes = cells.some((cell) => BOX.test(cell));
		const forms = cells.some((cell) => COMPLETE.test(cell));
		const names = cells.every((cell) => /^[a-z][a-z0-9_]*$/i.test(cell));
		const own = cells.some((cell) => TECHNICAL.test(cell) && cell.startsWith('redcap_'));
		return names && (own || (forms && (boxes || /(?:_id|id)$/.test(cells[0] ?? '')))) ? 1 : 0;
	},
	describe(columns) {
		const headers = columns.map((column) => tidy(headerOf(column)));
		let form = '';
		const forms: string[] = [];
		for (let index = headers.length - 1; index >= 0; index--) {
			form = COMPLETE.exec(headers[index] ?? '')?.[1] ?? form;
			forms[index] = form;
		}
		const boxes = new Map<string, string[]>();
		for (const header of headers) {
			const key = BOX.exec(header)?.[1];
			if (key !== undefined) boxes.set(key, [...(boxes.get(key) ?? []), header]);
		}
		const asked = (key: string, form: string): string => {
			const ticked = (boxes.get(key) ?? []).map((header) => `${quotedName(header)} = 1`);
			const state = headers.includes(`${form}_complete`) ? [`${quotedName(`${form}_complete`)} > 0`] : [];
			return [...state, ...ticked].join(' or ');
		};
		const hints = columns.map((column, index): ColumnHint => {
			const hint: ColumnHint = { ...plainHint(column), section: forms[index] ?? '' };
			const box = BOX.exec(hint.name);
			if (index === 0) return { ...hint, role: 'id' };
			if (COMPLETE.test(hint.name)) return { ...hint, technical: true, type: 'ordinal', scale: STATES };
			if (TECHNICAL.test(hint.name)) return { ...hint, technical: true, single: true };
			if (!box) return hint;
			const [, key = '', option = ''] = box;
			const group = { key, label: key, option, kind: 'set' as const };
			return { ...hint, group, askedIf: asked(key, forms[index] ?? '') };
		});
		return { columns: hints, book: {} };
	}
};
