import { actions } from './fr/actions.ts';
import { analyses } from './fr/analyses.ts';
import { charts } from './fr/charts.ts';
import { codes } from './fr/codes.ts';
import { common } from './fr/common.ts';
import { desk } from './fr/desk.ts';
import { documents } from './fr/documents.ts';
import { errors } from './fr/errors.ts';
import { explore } from './fr/explore.ts';
import { faults } from './fr/faults.ts';
import { fixups } from './fr/fixups.ts';
import { notices } from './fr/notices.ts';
import { formats } from './fr/formats.ts';
import { history } from './fr/history.ts';
import { keys } from './fr/keys.ts';
import { memos } from './fr/memos.ts';
import { participants } from './fr/participants.ts';
import { reading } from './fr/reading.ts';
import { settings } from './fr/settings.ts';
import { studies } from './fr/studies.ts';
import { rowRefusals } from './fr/row-refusals.ts';
import { survey } from './fr/survey.ts';
import { cli, server } from './fr/terminal.ts';
import { warnings } from './fr/warnings.ts';
import { typeset, typesetFrench } from './typography.ts';

/** The French catalogue, which is written first: its type is the type of every catalogue. */
export const fr = typeset(
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
	},
	typesetFrench
);

export type Catalogue = typeof fr;
