import { fold } from '#lib/core/text/index.ts';

const words = (list: string) => new Set(list.split(' '));

const INTERVIEWERS = words(
	'enq enqueteur enquetrice enqueteurs enquetrices interviewer interviewers intervieweur intervieweuse int itw itv i q question moderator moderateur moderatrice mod animateur animatrice facilitator facilitateur facilitatrice chercheur chercheuse chercheure researcher investigateur investigatrice investigator inv'
);

const PARTICIPANTS = words(
	'participant participante participants p r rep reponse repondant repondante respondent resp a answer interviewe interviewee enquete enquetee informant informateur informatrice informante speaker locuteur locutrice id'
);

/** With a number these name a speaker too (`Médecin 3`); without one they must recur. */
const ROLES = words(
	'part sujet subject intervenant intervenante personne person patient patiente medecin docteur doctor generaliste mg nurse infirmier infirmiere inf kine kinesitherapeute physiotherapist psychologue psychologist psy pharmacien pharmacienne pharmacist etudiant etudiante student expert experte soignant soignante aidant aidante temoin femme homme woman man s e'
);

const TITLES = words('dr pr m mr mme mlle mrs ms prof docteur monsieur madame');

/** What begins a paragraph before a colon in notes and theses, and is nobody. */
const NOBODY = words(
	'note notes nb remarque remarques remark exemple exemples example ex attention important conclusion resume summary introduction date lieu place duree duration heure hour time titre title theme themes sujet subject objet profession age sexe sex genre gender contexte context presents source sources ref reference references objectif objectifs methode methodes methods resultats resultat results discussion tableau table figure fig annexe appendix chapitre chapter section partie axe etape step phase situation cas case item code codes categorie category hypothese hypothesis observation observations analyse analysis commentaire commentaires comment consigne definition definitions tel telephone email mail adresse address http https www url avantages inconvenients avantage inconvenient pro con pros cons total rires rire silence pause inaudible soupir bruit toux jour day semaine week volet point laughter legende mots keywords abstract score version page'
);

/** Words a sentence begins with, and no name. */
const FUNCTION_WORDS = words(
	'il elle je on nous vous ils elles tu ce c ca cela et mais donc alors ou car que qui quoi si pour dans avec sans par un une des le la les l d du au aux en y mon ma mes son sa ses leur notre votre the he she it we they you and but so or if for in with a an my his her our this that voici voila comme puis ensuite enfin bref oui non yes no'
);

const PARTICLES = words('de du des d la le van von der den di da el al ben');
const PLAUSIBLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_()/&#°-]*$/u;

const foldedWords = (label: string) => fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How a label is compared: case, accents and spaces aside. */
export const labelKey = (label: string): string => fold(label).trim();

function baseWord(label: string): { base: string; number: boolean; rest: number } {
	const parts = foldedWords(label.replace(/\([^)]*\)/g, ''))
		.flatMap((word) => word.match(/\p{L}+|\p{N}+/gu) ?? [])
		.filter((word, i) => !(i === 0 && (word === 'l' || word === 'le' || word === 'la')));
	const [base = '', second = ''] = parts;
	const number = /^\p{N}+$/u.test(parts.at(-1) ?? '') || (parts.length === 2 && /^[a-z]$/.test(second));
	return { base, number, rest: parts.length - 1 - (number ? 1 : 0) };
}

/** Whether a label, by itself, names who asks: `ENQ`, `Interviewer 1`, `Q`. */
export function namesInterviewer(label: string): boolean {
	const { base, rest } = baseWord(label);
	return INTERVIEWERS.has(base) && rest === 0;
}

/**
 * How sure the shape of a label makes it a speaker: `known` (`Participant 2`, `ENQ`, `Dr Petit`) needs no other sign,
 * `letter` (`Q`) must not stand alone, `name` must recur, `no` is never one (`Note`, `Il m'a dit`, `12`).
 */
export function labelShape(label: string): 'known' | 'letter' | 'name' | 'no' {
	if (label.length > 40 || !PLAUSIBLE.test(label) || !/\p{L}/u.test(label)) return 'no';
	const all = foldedWords(label);
	const first = all[0] ?? '';
	const { base, number, rest } = baseWord(label);
	if (all.length > 5) return 'no';
	if (all.length === 1 && first.length === 1) return 'letter';
	if (rest === 0 && (INTERVIEWERS.has(base) || PARTICIPANTS.has(base))) return 'known';
	if (rest === 0 && ROLES.has(base) && (number || !NOBODY.has(base))) return number ? 'known' : 'name';
	if (TITLES.has(first) && /^\p{Lu}\p{L}*\.?[ \u00a0\u202f]\p{Lu}/u.test(label)) return 'known';
	if (all.some((word) => NOBODY.has(word)) || FUNCTION_WORDS.has(first)) return 'no';
	const nameLike = label
		.replace(/\([^)]*\)/g, '')
		.split(/[\s/&]+/)
		.filter((word) => word !== '')
		.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || PARTICLES.has(fold(word).replace(/'.*/, '')));
	return nameLike || /^[a-z]{1,4}[_-]?\d{1,3}$/.test(label) ? 'name' : 'no';
}
