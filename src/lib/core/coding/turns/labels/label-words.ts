import { fold } from '#lib/core/text/index.ts';

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' ').map(fold));

/** Who asks, in the languages transcripts most often come in; the first lists are French and English. */
export const INTERVIEWERS = words(
	'enq enqueteur enquetrice enqueteurs enquetrices interviewer interviewers intervieweur intervieweuse int itw itv i q question moderator moderateur moderatrice mod animateur animatrice facilitator facilitateur facilitatrice chercheur chercheuse chercheure researcher investigateur investigatrice investigator inv',
	'interviewerin interviewender frage fragende entrevistador entrevistadora entrevistadores pregunta pergunta intervistatore intervistatrice domanda interviewster vraag moderador moderadora moderatore badacz badaczka pytanie prowadzący prowadząca',
	'интервьюер вопрос модератор ведущий исследователь συνεντευκτής συνεντεύκτρια ερώτηση מראיין מראיינת חוקר חוקרת שאלה المحاور المحاورة الباحث الباحثة السائل سؤال',
	'访谈者 访谈员 访问者 采访者 主持人 研究者 提问 訪談者 訪談員 訪問者 主持 聞き手 質問 質問者 面接者 調査者 インタビュアー インタビューアー 司会 면접자 면담자 진행자 연구자 질문 질문자 ผู้สัมภาษณ์'
);

export const PARTICIPANTS = words(
	'participant participante participants p r rep reponse repondant repondante respondent resp a answer interviewe interviewee enquete enquetee informant informateur informatrice informante speaker locuteur locutrice id',
	'befragter befragte antwort sprecher sprecherin teilnehmer teilnehmerin entrevistado entrevistada respuesta resposta hablante intervistato intervistata risposta geinterviewde antwoord spreker deelnemer rozmówca rozmówczyni badany badana odpowiedź respondentka',
	'респондент респондентка ответ участник участница информант собеседник συνεντευξιαζόμενος συνεντευξιαζόμενη απάντηση συμμετέχων מרואיין מרואיינת תשובה משתתף משתתפת المشارك المشاركة المبحوث المبحوثة المستجيب جواب الجواب المتحدث',
	'受访者 受訪者 被访者 被訪者 回答 参与者 參與者 说话人 發言人 发言人 話者 話し手 語り手 回答者 参加者 協力者 응답자 참여자 참가자 답변 화자 ผู้ให้สัมภาษณ์'
);

/** With a number these name a speaker too (`Médecin 3`); without one they must recur. */
export const ROLES = words(
	'part sujet subject intervenant intervenante personne person patient patiente medecin docteur doctor generaliste mg nurse infirmier infirmiere inf kine kinesitherapeute physiotherapist psychologue psychologist psy pharmacien pharmacienne pharmacist etudiant etudiante student expert experte soignant soignante aidant aidante temoin femme homme woman man s e spk guest host'
);

export const TITLES = words(
	'dr pr m mr mme mlle mrs ms prof docteur monsieur madame herr frau sr sra don doña'
);

/** What begins a paragraph before a colon in notes and theses, or names a noise, and is nobody. */
export const NOBODY = words(
	'note notes nb remarque remarques remark exemple exemples example ex attention important conclusion resume summary introduction date lieu place duree duration heure hour time titre title theme themes sujet subject objet profession age sexe sex genre gender contexte context presents source sources ref reference references objectif objectifs methode methodes methods resultats resultat result results discussion tableau table figure fig annexe appendix chapitre chapter section partie axe etape step phase situation cas case item code codes categorie category hypothese hypothesis observation observations analyse analysis commentaire commentaires comment consigne definition definitions tel telephone email mail adresse address http https www url avantages inconvenients avantage inconvenient pro con pros cons total rires rire silence pause inaudible soupir bruit toux jour day semaine week volet point laughter legende mots keywords abstract score version page',
	'ville city pays country langue language nom name prenom transcription transcript transcripteur transcriber enregistrement recording fichier file audio video warning tip option question raison reason probleme problem solution avant apres before after',
	'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday matin midi soir morning noon evening night janvier fevrier mars mai juillet aout septembre octobre novembre decembre january february march july september october november december',
	'music musique applause applaudissements laughs laugh laughing chuckles crosstalk unintelligible indistinct noise cough coughs coughing sigh sighs crying pleurs silences foreign blank_audio sonnerie cries cheering',
	'anmerkung hinweis beispiel datum ort thema nota ejemplo fecha lugar tema data luogo voorbeeld datum plaats',
	'注 备注 備考 注意 例 例如 日期 时间 時間 地点 場所 日時 備註 ملاحظة مثال التاريخ المكان תאריך מקום הערה пример дата место тема'
);

/** Labels of a list or of a thought, not of a person: `First:`, `Premièrement :`, `Ensuite :`. */
export const CONNECTIVES = words(
	'premier premiere premierement deuxieme deuxiemement second seconde secondement secundo primo tertio troisieme troisiemement quatrieme quatriemement cinquieme cinquiemement dernier derniere dernierement finalement lastly last first firstly secondly third thirdly fourth fourthly fifth fifthly finally next then also however therefore meanwhile otherwise overall besides moreover because thus hence anyway obviously basically actually honestly',
	'abord ensuite enfin puis bref alors donc bon bien sinon autrement ailleurs surtout cependant pourtant toutefois neanmoins justement evidemment franchement concretement globalement voila ainsi parfois souvent toujours jamais soit consequence resultat moralite autre autres deux trois quatre cinq six one two three four five six remember well so now yes no oui non ouais ok okay merci thanks thank euh hum hmm mmm ah oh eh hein pardon sorry salut bonjour hello hi bye voyons disons imaginons imaginez resumons rappel reminder plus moins minus positif negatif positive negative',
	'erstens zweitens drittens viertens außerdem schließlich primero segundo tercero ademas finalmente primeiro terceiro primo secondo terzo infine inoltre ten eerste tweede во-первых во-вторых во-третьих 首先 其次 再次 最后 最後 第一 第二 第三 另外 まず 次に 最後に 첫째 둘째 셋째 أولا ثانيا ثالثا أخيرا'
);

/** Words a sentence is built with, and no name. */
export const FUNCTION_WORDS = words(
	'il elle je on nous vous ils elles tu ce c ca cela et mais donc alors ou car que qui quoi si pour dans avec sans par un une des le la les l d du au aux en y mon ma mes son sa ses leur notre votre the he she it we they you and but so or if for in with a an my his her our this that voici voila comme puis ensuite enfin bref oui non yes no',
	'est sont etait etaient suis es a ont avait ai dit disait dis fait faire pas ne se me te lui moi toi sur sous chez entre vers quand ou comment pourquoi combien quel quelle quels quelles cette ces cet de is are was were be been am do does did has have had not to of on at by from as what when where why how which who me him them us their your its say says said'
);

/** Before a word they make a role of it: `La mère`, `Der Vater`. */
export const ARTICLES = words('le la les l un une the a der die das el los las il lo i het');

/** Capitalised and alone, they name who speaks in a talk of two: `Moi : …`, `Elle : …`. */
export const PRONOUNS = words('moi toi lui elle il me you him her he she ich er sie yo');

/** They may begin a name of several words: `Le Bihan`, `van Dam`, `Des Prés`, `De La Tour`. */
export const PARTICLES = words(
	'de du des d la le les l van von der den di da del della dos das el al ben bin ibn abu ter ten zu af av mac mc saint sainte st ste o'
);

/** Short answers that stand alone on a line where labels are missing. */
export const ANSWERS = words(
	'oui non yes no si ouais ok okay d accord daccord merci thanks right sure exactly exactement absolument voila bien bon mmm mm hmm hum euh ah oh jamais never always toujours parfois peut etre maybe perhaps certainement certainly indeed rien nothing personne nobody ja nein nee sí'
);
