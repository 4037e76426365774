import { passages } from '../codings/passages.ts';
import { passagesTable } from '../tables/export.ts';
import { implementAnalysis } from './analysis.ts';

export const passagesAnalysis = implementAnalysis('passages', async (session, studyId, ask, labels) => {
	const lines = await passages(session, studyId, ask);
	const table = await passagesTable(session, studyId, lines, ask, labels);
	return { title: labels.title, content: [table], data: lines };
});
