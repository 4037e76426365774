import { casesTable } from '../tables/export.ts';
import { implementAnalysis } from './analysis.ts';

export const casesAnalysis = implementAnalysis('cases', async (session, studyId, _input, labels) => {
	const table = await casesTable(session, studyId, labels);
	const attributes = table.columns.slice(1).map(({ label }) => label);
	return {
		title: labels.title,
		content: [table],
		data: table.rows.map(([name, ...cells]) => ({
			name: String(name),
			attributes: Object.fromEntries(attributes.map((label, i) => [label, cells[i] ?? null]))
		}))
	};
});
