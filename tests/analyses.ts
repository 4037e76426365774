import type { AnalysisData, AnalysisInput, AnalysisName } from '#lib/contract/index.ts';
import { tableOf, type Table } from '#lib/core/findings/index.ts';
import { messages } from '#lib/i18n/index.ts';
import { analyse, type Session } from '#lib/server/actions/index.ts';

/** What an analysis finds, in French. */
export const findingOf = <N extends AnalysisName>(
	session: Session,
	study: string,
	name: N,
	input: AnalysisInput<N>
) => analyse(session, study, name, input, messages('fr').analyses);

/** The table of what an analysis finds. */
export async function tableFrom<N extends AnalysisName>(
	session: Session,
	study: string,
	name: N,
	input: AnalysisInput<N>
): Promise<Table> {
	const table = tableOf(await findingOf(session, study, name, input));
	if (!table) throw new Error(`${name} gives no table`);
	return table;
}

/** The data of what an analysis finds. */
export const dataFrom = async <N extends AnalysisName>(
	session: Session,
	study: string,
	name: N,
	input: AnalysisInput<N>
): Promise<AnalysisData<N>> => (await findingOf(session, study, name, input)).data;
