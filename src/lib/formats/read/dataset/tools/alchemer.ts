import type { ColumnHint } from '#lib/core/survey/index.ts';
import { keyOf } from './grouped.ts';
import { firstOf, hasAny, headerOf, isOther, plainHint, tidy, type Tool } from './tool.ts';

const TECHNICAL = [
	'response id',
	'time started',
	'date submitted',
	'status',
	'contact id',
	'legacy comments',
	'comments',
	'language',
	'referer',
	'sessionid',
	'user agent',
	'tags',
	'ip address',
	'longitude',
	'latitude',
	'country',
	'city',
	'state/region',
	'postal'
];

/** `Option:Question`: where the question begins; -1 without. The option holds no question mark and is short. */
function colonOf(header: string): number {
	const at = header.indexOf(':');
	return at > 0 && at <= 120 && !header.slice(0, at).includes('?') && header.length > at + 1 ? at : -1;
}

/** Alchemer (SurveyGizmo): `option:question`, and a status. */
export const alchemer: Tool = {
	name: 'alchemer',
	headerRows(head) {
		const cells = firstOf(head);
		return hasAny(cells, ['time started']) && hasAny(cells, ['date submitted']) && hasAny(cells, ['status'])
			? 1
			: 0;
	},
	describe(columns) {
		const headers = columns.map((column) => tidy(headerOf(column)));
		const cut = headers.map((header) => {
			const at = colonOf(header);
			return at < 0
				? null
				: {
						option: header.slice(0, at).trim(),
						question: header
							.slice(at + 1)
							.replace(/^:/, '')
							.trim()
					};
		});
		const times = new Map<string, number>();
		for (const one of cut) if (one) times.set(one.question, (times.get(one.question) ?? 0) + 1);
		const hints = columns.map((column, index): ColumnHint => {
			const hint = plainHint(column);
			const lower = hint.label.toLowerCase();
			if (TECHNICAL.includes(lower))
				return {
					...hint,
					...(lower === 'response id' ? { role: 'id' as const } : {}),
					technical: true,
					single: true
				};
			const parts = cut[index];
			if (!parts) return hint;
			const label = `${parts.question} – ${parts.option}`;
			if (isOther(parts.option)) {
				const whole = headers.includes(parts.question);
				return { ...hint, label, type: 'text', otherOf: whole ? parts.question : keyOf(parts.question) };
			}
			if ((times.get(parts.question) ?? 0) < 2) return hint;
			const group = { key: keyOf(parts.question), label: parts.question, option: parts.option, kind: null };
			return { ...hint, label, group };
		});
		return { columns: hints, book: { partial: "Status in ('Partial', 'Partiel', 'Abandoned')" } };
	}
};
