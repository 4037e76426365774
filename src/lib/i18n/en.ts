import { actions } from './en/actions.ts';
import { analyses } from './en/analyses.ts';
import { charts } from './en/charts.ts';
import { codes } from './en/codes.ts';
import { common } from './en/common.ts';
import { desk } from './en/desk.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { explore } from './en/explore.ts';
import { faults } from './en/faults.ts';
import { fixups } from './en/fixups.ts';
import { notices } from './en/notices.ts';
import { formats } from './en/formats.ts';
import { history } from './en/history.ts';
import { keys } from './en/keys.ts';
import { memos } from './en/memos.ts';
import { participants } from './en/participants.ts';
import { reading } from './en/reading.ts';
import { settings } from './en/settings.ts';
import { studies } from './en/studies.ts';
import { rowRefusals } from './en/row-refusals.ts';
import { survey } from './en/survey.ts';
import { cli, server } from './en/terminal.ts';
import { warnings } from './en/warnings.ts';
import type { Catalogue } from './fr.ts';
import { typeset, typesetEnglish } from './typography.ts';

export const en = typeset(
	{
		common,
		studies,
		documents,
		reading,
		desk,
		codes,
		participants,
		explore,
		charts,
		analyses,
		settings,
		history,
		memos,
		fixups,
		actions,
		errors,
		warnings,
		faults,
		notices,
		formats,
		keys,
		server,
		cli,
		rowRefusals,
		survey
	} satisfies Catalogue,
	typesetEnglish
);
