import type { ColumnGroup, ColumnHint } from '#lib/core/survey/index.ts';
import { bracketed, groupsByPrefix, keyOf } from './grouped.ts';
import { headerOf, isOther, plainHint, tidy, type Tool } from './tool.ts';

/** `source_radio`, `source_internet`: boxes that share a prefix. Only boxes: a prefix alone makes no battery. */
const prefixOf = (header: string): string => header.slice(0, Math.max(0, header.lastIndexOf('_')));

function byUnderscore(headers: readonly string[]): (ColumnGroup | null)[] {
	const prefixes = headers.map((header) => prefixOf(header));
	return headers.map((header, index) => {
		const key = prefixes[index] ?? '';
		const shared = key !== '' && (prefixes[index - 1] === key || prefixes[index + 1] === key);
		return shared ? { key, label: key, option: header.slice(key.length + 1), kind: 'set' } : null;
	});
}

/** A table of no tool that is known (Sphinx, a spreadsheet): what its headers show by themselves. */
export const plain: Tool = {
	name: '',
	headerRows: () => 0,
	describe(columns) {
		const headers = columns.map((column) => tidy(headerOf(column)));
		const dashed = groupsByPrefix(headers, [' - ', ' / ']);
		const underscored = byUnderscore(headers);
		const hints = columns.map((column, index): ColumnHint => {
			const hint = plainHint(column);
			const before = headers[index - 1] ?? '';
			if (before !== '' && isOther(hint.label) && !isOther(before))
				return { ...hint, type: 'text', otherOf: before };
			const grid = bracketed(hint.label);
			const group: ColumnGroup | null =
				grid && grid.question !== ''
					? { key: keyOf(grid.question), label: grid.question, option: grid.item, kind: null }
					: (dashed[index] ?? underscored[index] ?? null);
			return group ? { ...hint, group } : hint;
		});
		return { columns: hints, book: {} };
	}
};
