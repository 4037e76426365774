import { english as f } from '../format.ts';
import type { studies as fr } from '../fr/studies.ts';

export const studies = {
	title: 'Studies',
	empty: 'A study brings together interviews, questionnaires and the codes put on them.',
	create: 'New study',
	createFirst: 'Create a study',
	samples: 'Sample studies',
	openSample: 'Open the sample',
	importArchive: 'Import an archive',
	exportArchive: 'Export the study as an archive',
	name: 'Name of the study',
	description: 'What is it about?',
	language: 'Language of the material',
	lastChange: (when: string) => `Changed ${when}`,
	confirmDelete: (name: string) => `Delete the study ${f.quote(name)}?`,
	binned: (name: string) => `Study ${f.quote(name)} put in the bin`,
	goesToBin: 'It goes to the bin; the Settings page can bring it back.',
	overview: {
		title: 'Overview',
		back: 'Back to the overview of the study',
		contents: 'What is in the study',
		progress: 'Progress of the coding',
		recent: 'Latest actions',
		allDocuments: (n: number) => `All ${f.count(n, 'document', 'documents')}`,
		codedShare: (share: number) => `${f.percent(share)} of the text coded`,
		empty: 'The study is empty: begin with its documents.',
		nothingYet: 'Nothing has happened here yet.'
	}
} satisfies typeof fr;
