import type { Says, Sentences } from '#lib/contract/index.ts';
import { documents } from './documents.ts';
import { french as f } from '../format.ts';

/** What was done, by the action's name: a line of the history, and what undo names. */
export const actions: Sentences<Says> = {
	'study.create': ({ name }) => `Étude ${f.quote(name)} créée`,
	'study.update': ({ name }) => `Étude ${f.quote(name)} modifiée`,
	'study.delete': ({ name }) => `Étude ${f.quote(name)} mise à la corbeille`,
	'study.restore': ({ name }) => `Étude ${f.quote(name)} sortie de la corbeille`,
	'document.import': ({ name }) => `Document ${f.quote(name)} importé`,
	'document.update': ({ name, to, status }) => {
		if (name !== to) return `Document ${f.quote(name)} renommé ${f.quote(to)}`;
		const done = status === '' ? undefined : documents.statuses[status];
		return done ? `Document ${f.quote(name)} : ${done}` : `Document ${f.quote(name)} modifié`;
	},
	'document.turns': ({ name, count }) =>
		`Tours de ${f.quote(name)} relus, ${f.count(count, 'tour', 'tours')}`,
	'document.delete': ({ name, codings }) =>
		`Document ${f.quote(name)} supprimé, avec ${f.count(codings, 'codage', 'codages')}`,
	'speaker.update': ({ label }) => `Locuteur ${f.quote(label)} modifié`,
	'case.import': ({ count, name }) =>
		`${f.count(count, 'participant importé', 'participants importés')} de ${f.quote(name)}`,
	'case.create': ({ name }) => `Participant ${f.quote(name)} créé`,
	'case.rename': ({ name, to }) => `Participant ${f.quote(name)} renommé ${f.quote(to)}`,
	'case.delete': ({ name }) => `Participant ${f.quote(name)} supprimé`,
	'variable.create': ({ name }) => `Variable ${f.quote(name)} créée`,
	'variable.update': ({ name, to }) =>
		name === to ? `Variable ${f.quote(name)} modifiée` : `Variable ${f.quote(name)} renommée ${f.quote(to)}`,
	'variable.delete': ({ name, count }) =>
		`Variable ${f.quote(name)} supprimée, avec ${f.count(count, 'valeur', 'valeurs')}`,
	'value.set': ({ case: owner, variable, value }) =>
		`${owner}, ${variable} : ${value === '' ? 'effacé' : f.quote(value)}`,
	'code.create': ({ name }) => `Code ${f.quote(name)} créé`,
	'code.update': ({ name, to }) =>
		name === to ? `Code ${f.quote(name)} modifié` : `Code ${f.quote(name)} renommé ${f.quote(to)}`,
	'code.recolour': ({ count, name }) =>
		count > 1 ? `Couleur de ${f.number(count)} codes changée` : `Couleur de ${f.quote(name)} changée`,
	'code.move': ({ count, name, to }) =>
		`${count > 1 ? `${f.number(count)} codes déplacés` : `Code ${f.quote(name)} déplacé`} ${to === '' ? 'au premier niveau' : `sous ${f.quote(to)}`}`,
	'code.delete': ({ count, name, codings }) =>
		`${count > 1 ? `${f.number(count)} codes supprimés` : `Code ${f.quote(name)} supprimé`}, avec ${f.count(codings, 'codage', 'codages')}`,
	'code.merge': ({ name, to, codings, collapsed }) =>
		`${f.quote(name)} fusionné dans ${f.quote(to)}, ${f.count(codings, 'codage', 'codages')}${collapsed > 0 ? `, ${f.count(collapsed, 'doublon réuni', 'doublons réunis')}` : ''}`,
	'code.split': ({ codings, name, to }) =>
		`${f.count(codings, 'codage', 'codages')} de ${f.quote(name)} vers ${f.quote(to)}`,
	'coding.apply': ({ code }) => `${f.quote(code)} appliqué`,
	'coding.copy': ({ count }) => `${f.count(count, 'codage copié', 'codages copiés')}`,
	'coding.remove': ({ count, code }) =>
		`${count > 1 ? `${f.number(count)} codages retirés` : `${f.quote(code)} retiré`}`,
	'coding.recode': ({ from, to }) => `${f.quote(from)} recodé ${f.quote(to)}`,
	'coding.import': ({ count, name }) =>
		`${f.count(count, 'codage importé', 'codages importés')} de ${f.quote(name)}`,
	'coding.autocode': ({ code, count }) =>
		`${f.quote(code)} appliqué à ${f.count(count, 'passage trouvé', 'passages trouvés')}`,
	'segment.resize': ({ quotation }) => `Limites déplacées : ${f.quote(quotation)}`,
	'segment.star': ({ starred, quotation }) =>
		`${starred ? 'Citation marquée' : 'Citation démarquée'} : ${f.quote(quotation)}`,
	'segment.quote': ({ quotation }) => `Citation marquée : ${f.quote(quotation)}`,
	'segment.remove': ({ count, quotation }) =>
		`Segment retiré, avec ${f.count(count, 'codage', 'codages')} : ${f.quote(quotation)}`,
	'memo.create': ({ title }) => `Mémo ${f.quote(title)} écrit`,
	'memo.update': ({ title }) => `Mémo ${f.quote(title)} modifié`,
	'memo.delete': ({ title }) => `Mémo ${f.quote(title)} supprimé`,
	'document.edit': ({ name, orphans }) =>
		orphans > 0
			? `Texte de ${f.quote(name)} modifié, ${f.count(orphans, 'passage resté sans place', 'passages restés sans place')}`
			: `Texte de ${f.quote(name)} modifié`,
	'document.fix': ({ name, count, orphans }) =>
		`${f.count(count, 'correction', 'corrections')} dans le texte de ${f.quote(name)}${orphans > 0 ? `, ${f.count(orphans, 'passage resté sans place', 'passages restés sans place')}` : ''}`,
	'memo.onSpan': ({ title }) => `Mémo écrit : ${f.quote(title)}`,
	'code.import': ({ name, count }) =>
		`${f.count(count, 'code importé', 'codes importés')} de ${f.quote(name)}`,
	'memo.import': ({ name, count }) =>
		`${f.count(count, 'mémo importé', 'mémos importés')} de ${f.quote(name)}`
};
