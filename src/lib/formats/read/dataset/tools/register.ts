import { alchemer } from './alchemer.ts';
import { googleForms, kobo, microsoftForms } from './form-tools.ts';
import { limesurvey } from './limesurvey.ts';
import { plain } from './plain.ts';
import { qualtrics } from './qualtrics.ts';
import { redcap } from './redcap.ts';
import { surveymonkey } from './surveymonkey.ts';
import type { Head, Tool } from './tool.ts';
import { webform } from './webform.ts';

/** Every tool whose tables are known on sight; the surest signs first. */
export const tools: readonly Tool[] = [
	qualtrics,
	surveymonkey,
	alchemer,
	microsoftForms,
	googleForms,
	webform,
	redcap,
	limesurvey,
	kobo
];

/** The tool that wrote a table, and how many header rows it begins with; a plain table has one. */
export function recognise(head: Head): { tool: Tool; headerRows: number } {
	for (const tool of tools) {
		const headerRows = tool.headerRows(head);
		if (headerRows > 0) return { tool, headerRows };
	}
	return { tool: plain, headerRows: 1 };
}
