import { documents } from './documents.ts';
import { french as f } from '../format.ts';

/** What was done, by the action's name: a line of the history, and what undo names. */
export const actions = {
	'study.create': ({ name }: { name: string }) => `Étude ${f.quote(name)} créée`,
	'study.update': ({ name }: { name: string }) => `Étude ${f.quote(name)} modifiée`,
	'study.delete': ({ name }: { name: string }) => `Étude ${f.quote(name)} mise à la corbeille`,
	'study.restore': ({ name }: { name: string }) => `Étude ${f.quote(name)} sortie de la corbeille`,
	'document.import': ({ name }: { name: string }) => `Document ${f.quote(name)} importé`,
	'document.update': ({ name, to, status }: { name: string; to: string; status: string }) => {
		if (name !== to) return `Document ${f.quote(name)} renommé ${f.quote(to)}`;
		const statuses: Readonly<Record<string, string>> = documents.statuses;
		return statuses[status]
			? `Document ${f.quote(name)} : ${statuses[status]}`
			: `Document ${f.quote(name)} modifié`;
	},
	'document.turns': ({ name, count }: { name: string; count: number }) =>
		`Tours de ${f.quote(name)} relus, ${f.count(count, 'tour', 'tours')}`,
	'document.delete': ({ name, codings }: { name: string; codings: number }) =>
		`Document ${f.quote(name)} supprimé, avec ${f.count(codings, 'codage', 'codages')}`,
	'speaker.update': ({ label }: { label: string }) => `Locuteur ${f.quote(label)} modifié`,
	'case.import': ({ count, name }: { count: number; name: string }) =>
		`${f.count(count, 'participant importé', 'participants importés')} de ${f.quote(name)}`,
	'case.create': ({ name }: { name: string }) => `Participant ${f.quote(name)} créé`,
	'case.rename': ({ name, to }: { name: string; to: string }) =>
		`Participant ${f.quote(name)} renommé ${f.quote(to)}`,
	'case.delete': ({ name }: { name: string }) => `Participant ${f.quote(name)} supprimé`,
	'variable.create': ({ name }: { name: string }) => `Variable ${f.quote(name)} créée`,
	'variable.update': ({ name, to }: { name: string; to: string }) =>
		name === to ? `Variable ${f.quote(name)} modifiée` : `Variable ${f.quote(name)} renommée ${f.quote(to)}`,
	'variable.delete': ({ name, count }: { name: string; count: number }) =>
		`Variable ${f.quote(name)} supprimée, avec ${f.count(count, 'valeur', 'valeurs')}`,
	'value.set': ({ case: owner, variable, value }: { case: string; variable: string; value: string }) =>
		`${owner}, ${variable} : ${value === '' ? 'effacé' : f.quote(value)}`,
	'code.create': ({ name }: { name: string }) => `Code ${f.quote(name)} créé`,
	'code.update': ({ name, to }: { name: string; to: string }) =>
		name === to ? `Code ${f.quote(name)} modifié` : `Code ${f.quote(name)} renommé ${f.quote(to)}`,
	'code.recolour': ({ count, name }: { count: number; name: string }) =>
		count > 1 ? `Couleur de ${f.number(count)} codes changée` : `Couleur de ${f.quote(name)} changée`,
	'code.move': ({ count, name, to }: { count: number; name: string; to: string }) =>
		`${count > 1 ? `${f.number(count)} codes déplacés` : `Code ${f.quote(name)} déplacé`} ${to === '' ? 'au premier niveau' : `sous ${f.quote(to)}`}`,
	'code.delete': ({ count, name, codings }: { count: number; name: string; codings: number }) =>
		`${count > 1 ? `${f.number(count)} codes supprimés` : `Code ${f.quote(name)} supprimé`}, avec ${f.count(codings, 'codage', 'codages')}`,
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
		`${f.quote(name)} fusionné dans ${f.quote(to)}, ${f.count(codings, 'codage', 'codages')}${collapsed > 0 ? `, ${f.count(collapsed, 'doublon réuni', 'doublons réunis')}` : ''}`,
	'code.split': ({ codings, name, to }: { codings: number; name: string; to: string }) =>
		`${f.count(codings, 'codage', 'codages')} de ${f.quote(name)} vers ${f.quote(to)}`,
	'coding.apply': ({ code }: { code: string }) => `${f.quote(code)} appliqué`,
	'coding.copy': ({ count }: { count: number }) => `${f.count(count, 'codage copié', 'codages copiés')}`,
	'coding.remove': ({ count, code }: { count: number; code: string }) =>
		`${count > 1 ? `${f.number(count)} codages retirés` : `${f.quote(code)} retiré`}`,
	'coding.recode': ({ from, to }: { from: string; to: string }) => `${f.quote(from)} recodé ${f.quote(to)}`,
	'coding.import': ({ count, name }: { count: number; name: string }) =>
		`${f.count(count, 'codage importé', 'codages importés')} de ${f.quote(name)}`,
	'coding.autocode': ({ code, count }: { code: string; count: number }) =>
		`${f.quote(code)} appliqué à ${f.count(count, 'passage trouvé', 'passages trouvés')}`,
	'segment.resize': ({ quotation }: { quotation: string }) => `Limites déplacées : ${f.quote(quotation)}`,
	'segment.star': ({ starred, quotation }: { starred: number; quotation: string }) =>
		`${starred ? 'Citation marquée' : 'Citation démarquée'} : ${f.quote(quotation)}`,
	'segment.quote': ({ quotation }: { quotation: string }) => `Citation marquée : ${f.quote(quotation)}`,
	'segment.remove': ({ count, quotation }: { count: number; quotation: string }) =>
		`Segment retiré, avec ${f.count(count, 'codage', 'codages')} : ${f.quote(quotation)}`,
	'memo.create': ({ title }: { title: string }) => `Mémo ${f.quote(title)} écrit`,
	'memo.update': ({ title }: { title: string }) => `Mémo ${f.quote(title)} modifié`,
	'memo.delete': ({ title }: { title: string }) => `Mémo ${f.quote(title)} supprimé`,
	'document.edit': ({ name, orphans }: { name: string; orphans: number }) =>
		orphans > 0
			? `Texte de ${f.quote(name)} modifié, ${f.count(orphans, 'passage resté sans place', 'passages restés sans place')}`
			: `Texte de ${f.quote(name)} modifié`,
	'document.fix': ({ name, count, orphans }: { name: string; count: number; orphans: number }) =>
		`${f.count(count, 'correction', 'corrections')} dans le texte de ${f.quote(name)}${orphans > 0 ? `, ${f.count(orphans, 'passage resté sans place', 'passages restés sans place')}` : ''}`,
	'memo.onSpan': ({ title }: { title: string }) => `Mémo écrit : ${f.quote(title)}`,
	'code.import': ({ name, count }: { name: string; count: number }) =>
		`${f.count(count, 'code importé', 'codes importés')} de ${f.quote(name)}`,
	'memo.import': ({ name, count }: { name: string; count: number }) =>
		`${f.count(count, 'mémo importé', 'mémos importés')} de ${f.quote(name)}`
};
