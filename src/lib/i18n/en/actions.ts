import { documents } from './documents.ts';
import { english as f } from '../format.ts';
import type { actions as fr } from '../fr/actions.ts';

export const actions = {
	'study.create': ({ name }: { name: string }) => `Study ${f.quote(name)} created`,
	'study.update': ({ name }: { name: string }) => `Study ${f.quote(name)} changed`,
	'study.delete': ({ name }: { name: string }) => `Study ${f.quote(name)} put in the bin`,
	'study.restore': ({ name }: { name: string }) => `Study ${f.quote(name)} taken out of the bin`,
	'document.import': ({ name }: { name: string }) => `Document ${f.quote(name)} imported`,
	'document.update': ({ name, to, status }: { name: string; to: string; status: string }) => {
		if (name !== to) return `Document ${f.quote(name)} renamed ${f.quote(to)}`;
		const statuses: Readonly<Record<string, string>> = documents.statuses;
		return statuses[status]
			? `Document ${f.quote(name)}: ${statuses[status]}`
			: `Document ${f.quote(name)} changed`;
	},
	'document.turns': ({ name, count }: { name: string; count: number }) =>
		`Turns of ${f.quote(name)} read again, ${f.count(count, 'turn', 'turns')}`,
	'document.delete': ({ name, codings }: { name: string; codings: number }) =>
		`Document ${f.quote(name)} deleted, with ${f.count(codings, 'coding', 'codings')}`,
	'speaker.update': ({ label }: { label: string }) => `Speaker ${f.quote(label)} changed`,
	'case.import': ({ count, name }: { count: number; name: string }) =>
		`${f.count(count, 'participant', 'participants')} imported from ${f.quote(name)}`,
	'case.create': ({ name }: { name: string }) => `Participant ${f.quote(name)} created`,
	'case.rename': ({ name, to }: { name: string; to: string }) =>
		`Participant ${f.quote(name)} renamed ${f.quote(to)}`,
	'case.delete': ({ name }: { name: string }) => `Participant ${f.quote(name)} deleted`,
	'variable.create': ({ name }: { name: string }) => `Variable ${f.quote(name)} created`,
	'variable.update': ({ name, to }: { name: string; to: string }) =>
		name === to ? `Variable ${f.quote(name)} changed` : `Variable ${f.quote(name)} renamed ${f.quote(to)}`,
	'variable.delete': ({ name, count }: { name: string; count: number }) =>
		`Variable ${f.quote(name)} deleted, with ${f.count(count, 'value', 'values')}`,
	'value.set': ({ case: owner, variable, value }: { case: string; variable: string; value: string }) =>
		`${owner}, ${variable}: ${value === '' ? 'cleared' : f.quote(value)}`,
	'code.create': ({ name }: { name: string }) => `Code ${f.quote(name)} created`,
	'code.update': ({ name, to }: { name: string; to: string }) =>
		name === to ? `Code ${f.quote(name)} changed` : `Code ${f.quote(name)} renamed ${f.quote(to)}`,
	'code.recolour': ({ count, name }: { count: number; name: string }) =>
		count > 1 ? `Colour of ${f.number(count)} codes changed` : `Colour of ${f.quote(name)} changed`,
	'code.move': ({ count, name, to }: { count: number; name: string; to: string }) =>
		`${count > 1 ? `${f.number(count)} codes moved` : `Code ${f.quote(name)} moved`} ${to === '' ? 'to the top' : `under ${f.quote(to)}`}`,
	'code.delete': ({ count, name, codings }: { count: number; name: string; codings: number }) =>
		`${count > 1 ? `${f.number(count)} codes deleted` : `Code ${f.quote(name)} deleted`}, with ${f.count(codings, 'coding', 'codings')}`,
	'code.merge': ({
		name,
		to,
		codings,
		collapsed
	}: {
		name: string;
		to: string;
		codings: number;
		collapsed: number;
	}) =>
		`${f.quote(name)} merged into ${f.quote(to)}, ${f.count(codings, 'coding', 'codings')}${collapsed > 0 ? `, ${f.count(collapsed, 'duplicate', 'duplicates')} collapsed` : ''}`,
	'code.split': ({ codings, name, to }: { codings: number; name: string; to: string }) =>
		`${f.count(codings, 'coding', 'codings')} of ${f.quote(name)} split off to ${f.quote(to)}`,
	'coding.apply': ({ code }: { code: string }) => `${f.quote(code)} applied`,
	'coding.copy': ({ count }: { count: number }) => `${f.count(count, 'coding', 'codings')} copied`,
	'coding.remove': ({ count, code }: { count: number; code: string }) =>
		`${count > 1 ? `${f.number(count)} codings removed` : `${f.quote(code)} removed`}`,
	'coding.recode': ({ from, to }: { from: string; to: string }) => `${f.quote(from)} recoded ${f.quote(to)}`,
	'coding.import': ({ count, name }: { count: number; name: string }) =>
		`${f.count(count, 'coding', 'codings')} imported from ${f.quote(name)}`,
	'coding.autocode': ({ code, count }: { code: string; count: number }) =>
		`${f.quote(code)} applied to ${f.count(count, 'passage', 'passages')} found`,
	'segment.resize': ({ quotation }: { quotation: string }) => `Edges moved: ${f.quote(quotation)}`,
	'segment.star': ({ starred, quotation }: { starred: number; quotation: string }) =>
		`${starred ? 'Quotation starred' : 'Star taken off'}: ${f.quote(quotation)}`,
	'segment.quote': ({ quotation }: { quotation: string }) => `Quotation starred: ${f.quote(quotation)}`,
	'segment.remove': ({ count, quotation }: { count: number; quotation: string }) =>
		`Segment removed, with ${f.count(count, 'coding', 'codings')}: ${f.quote(quotation)}`,
	'memo.create': ({ title }: { title: string }) => `Memo ${f.quote(title)} written`,
	'memo.update': ({ title }: { title: string }) => `Memo ${f.quote(title)} changed`,
	'memo.delete': ({ title }: { title: string }) => `Memo ${f.quote(title)} deleted`,
	'document.edit': ({ name, orphans }: { name: string; orphans: number }) =>
		orphans > 0
			? `Text of ${f.quote(name)} edited, ${f.count(orphans, 'passage left without a place', 'passages left without a place')}`
			: `Text of ${f.quote(name)} edited`,
	'document.fix': ({ name, count, orphans }: { name: string; count: number; orphans: number }) =>
		`${f.count(count, 'correction', 'corrections')} in the text of ${f.quote(name)}${orphans > 0 ? `, ${f.count(orphans, 'passage left without a place', 'passages left without a place')}` : ''}`,
	'memo.onSpan': ({ title }: { title: string }) => `Memo written: ${f.quote(title)}`,
	'code.import': ({ name, count }: { name: string; count: number }) =>
		`${f.count(count, 'code imported', 'codes imported')} from ${f.quote(name)}`,
	'memo.import': ({ name, count }: { name: string; count: number }) =>
		`${f.count(count, 'memo imported', 'memos imported')} from ${f.quote(name)}`
} satisfies typeof fr;
