import type { Says, Sentences } from '#lib/contract/index.ts';
import { documents } from './documents.ts';
import { english as f } from '../format.ts';

export const actions: Sentences<Says> = {
	'study.create': ({ name }) => `Study ${f.quote(name)} created`,
	'study.update': ({ name }) => `Study ${f.quote(name)} changed`,
	'study.delete': ({ name }) => `Study ${f.quote(name)} put in the bin`,
	'study.restore': ({ name }) => `Study ${f.quote(name)} taken out of the bin`,
	'document.import': ({ name }) => `Document ${f.quote(name)} imported`,
	'document.update': ({ name, to, status }) => {
		if (name !== to) return `Document ${f.quote(name)} renamed ${f.quote(to)}`;
		const done = status === '' ? undefined : documents.statuses[status];
		return done ? `Document ${f.quote(name)}: ${done}` : `Document ${f.quote(name)} changed`;
	},
	'document.turns': ({ name, count }) =>
		`Turns of ${f.quote(name)} read again, ${f.count(count, 'turn', 'turns')}`,
	'document.delete': ({ name, codings }) =>
		`Document ${f.quote(name)} deleted, with ${f.count(codings, 'coding', 'codings')}`,
	'speaker.update': ({ label }) => `Speaker ${f.quote(label)} changed`,
	'case.import': ({ count, name }) =>
		`${f.count(count, 'participant', 'participants')} imported from ${f.quote(name)}`,
	'case.create': ({ name }) => `Participant ${f.quote(name)} created`,
	'case.rename': ({ name, to }) => `Participant ${f.quote(name)} renamed ${f.quote(to)}`,
	'case.delete': ({ name }) => `Participant ${f.quote(name)} deleted`,
	'variable.create': ({ name }) => `Variable ${f.quote(name)} created`,
	'variable.update': ({ name, to }) =>
		name === to ? `Variable ${f.quote(name)} changed` : `Variable ${f.quote(name)} renamed ${f.quote(to)}`,
	'variable.delete': ({ name, count }) =>
		`Variable ${f.quote(name)} deleted, with ${f.count(count, 'value', 'values')}`,
	'value.set': ({ case: owner, variable, value }) =>
		`${owner}, ${variable}: ${value === '' ? 'cleared' : f.quote(value)}`,
	'code.create': ({ name }) => `Code ${f.quote(name)} created`,
	'code.update': ({ name, to }) =>
		name === to ? `Code ${f.quote(name)} changed` : `Code ${f.quote(name)} renamed ${f.quote(to)}`,
	'code.recolour': ({ count, name }) =>
		count > 1 ? `Colour of ${f.number(count)} codes changed` : `Colour of ${f.quote(name)} changed`,
	'code.move': ({ count, name, to }) =>
		`${count > 1 ? `${f.number(count)} codes moved` : `Code ${f.quote(name)} moved`} ${to === '' ? 'to the top' : `under ${f.quote(to)}`}`,
	'code.delete': ({ count, name, codings }) =>
		`${count > 1 ? `${f.number(count)} codes deleted` : `Code ${f.quote(name)} deleted`}, with ${f.count(codings, 'coding', 'codings')}`,
	'code.merge': ({ name, to, codings, collapsed }) =>
		`${f.quote(name)} merged into ${f.quote(to)}, ${f.count(codings, 'coding', 'codings')}${collapsed > 0 ? `, ${f.count(collapsed, 'duplicate', 'duplicates')} collapsed` : ''}`,
	'code.split': ({ codings, name, to }) =>
		`${f.count(codings, 'coding', 'codings')} of ${f.quote(name)} split off to ${f.quote(to)}`,
	'coding.apply': ({ code }) => `${f.quote(code)} applied`,
	'coding.copy': ({ count }) => `${f.count(count, 'coding', 'codings')} copied`,
	'coding.remove': ({ count, code }) =>
		`${count > 1 ? `${f.number(count)} codings removed` : `${f.quote(code)} removed`}`,
	'coding.recode': ({ from, to }) => `${f.quote(from)} recoded ${f.quote(to)}`,
	'coding.import': ({ count, name }) =>
		`${f.count(count, 'coding', 'codings')} imported from ${f.quote(name)}`,
	'coding.autocode': ({ code, count }) =>
		`${f.quote(code)} applied to ${f.count(count, 'passage', 'passages')} found`,
	'segment.resize': ({ quotation }) => `Edges moved: ${f.quote(quotation)}`,
	'segment.star': ({ starred, quotation }) =>
		`${starred ? 'Quotation starred' : 'Star taken off'}: ${f.quote(quotation)}`,
	'segment.quote': ({ quotation }) => `Quotation starred: ${f.quote(quotation)}`,
	'segment.remove': ({ count, quotation }) =>
		`Segment removed, with ${f.count(count, 'coding', 'codings')}: ${f.quote(quotation)}`,
	'memo.create': ({ title }) => `Memo ${f.quote(title)} written`,
	'memo.update': ({ title }) => `Memo ${f.quote(title)} changed`,
	'memo.delete': ({ title }) => `Memo ${f.quote(title)} deleted`,
	'document.edit': ({ name, orphans }) =>
		orphans > 0
			? `Text of ${f.quote(name)} edited, ${f.count(orphans, 'passage left without a place', 'passages left without a place')}`
			: `Text of ${f.quote(name)} edited`,
	'document.fix': ({ name, count, orphans }) =>
		`${f.count(count, 'correction', 'corrections')} in the text of ${f.quote(name)}${orphans > 0 ? `, ${f.count(orphans, 'passage left without a place', 'passages left without a place')}` : ''}`,
	'memo.onSpan': ({ title }) => `Memo written: ${f.quote(title)}`,
	'code.import': ({ name, count }) =>
		`${f.count(count, 'code imported', 'codes imported')} from ${f.quote(name)}`,
	'memo.import': ({ name, count }) =>
		`${f.count(count, 'memo imported', 'memos imported')} from ${f.quote(name)}`
};
