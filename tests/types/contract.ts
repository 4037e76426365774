/** What must not compile, held by `npm run check`: an expected error that does not come is an error. Nothing runs. */
import type { Faults, Refusals, RowRefusals, Says, Sentences } from '#lib/contract/index.ts';
import { messages, sentence } from '#lib/i18n/index.ts';
import { perform, Refusal, type Session } from '#lib/server/actions/index.ts';
import { implement } from '#lib/server/actions/action.ts';
import { implementations } from '#lib/server/actions/register.ts';

const { faults, actions, errors, rowRefusals } = messages('fr');

export function sentencesThatAreMissing() {
	const { 'quotation-off': _fault, ...otherFaults } = faults;
	const { 'memo.onSpan': _action, ...otherActions } = actions;
	const { 'nothing-to-undo': _refusal, ...otherErrors } = errors;
	const { 'quotation-ambiguous': _row, ...otherRows } = rowRefusals;
	return [
		// @ts-expect-error `quotation-off` is missing
		otherFaults satisfies Sentences<Faults>,
		// @ts-expect-error `memo.onSpan` is missing
		otherActions satisfies Sentences<Says>,
		// @ts-expect-error `nothing-to-undo` is missing
		otherErrors satisfies Sentences<Refusals>,
		// @ts-expect-error `quotation-ambiguous` is missing
		otherRows satisfies Sentences<RowRefusals>
	];
}

export function sentencesThatReadWhatIsNotThere(): Partial<Sentences<Says & Refusals & Faults>>[] {
	return [
		// @ts-expect-error a memo's title is said, not its body
		{ 'memo.onSpan': ({ body }) => body },
		// @ts-expect-error nothing is said of an undo that finds nothing
		{ 'nothing-to-undo': ({ name }) => name },
		// @ts-expect-error a fault tells its row, not its quotation
		{ 'quotation-off': ({ quotation }) => quotation },
		// @ts-expect-error no such code
		{ 'never-refused': 'Refusé.' }
	];
}

export function refusals() {
	return [
		// @ts-expect-error other values than the sentence needs
		new Refusal('case-not-found', { case: 'P1' }),
		// @ts-expect-error its values are missing
		new Refusal('case-not-found'),
		// @ts-expect-error it has no values
		new Refusal('nothing-to-undo', { name: 'P1' }),
		// @ts-expect-error no such code
		new Refusal('participant-not-found'),
		// @ts-expect-error no such kind of row
		new Refusal('not-found', { table: 'theme' }),
		// @ts-expect-error values of another code
		sentence(errors, { code: 'span-outside', values: { name: 'P1' } })
	];
}

export async function actionsThatAreAskedWrongly(session: Session) {
	// @ts-expect-error `into` is missing
	await perform(session, '', 'code.merge', { from: ['a'] });
	// @ts-expect-error no such action
	await perform(session, '', 'code.melt', {});
	const { result } = await perform(session, '', 'case.create', { name: 'P1' });
	// @ts-expect-error the result has an id, and no name
	return result.name;
}

export function implementationsThatAreWrong() {
	const { 'code.merge': _merge, ...others } = implementations;
	return [
		// @ts-expect-error `code.merge` is missing
		others satisfies typeof implementations,
		// @ts-expect-error one action carried out by another's code
		{ ...implementations, 'code.merge': implementations['code.split'] } satisfies typeof implementations,
		// @ts-expect-error the values of the sentence are not said
		implement('memo.delete', async () => {}),
		// @ts-expect-error the sentence needs a title
		implement('memo.delete', async (_writer, _input, say) => say({ name: 'Nuit' })),
		// @ts-expect-error the id of the new row is missing
		implement('case.create', async (_writer, { name }, say) => say({ name }))
	];
}
