/** What a chart draws: the picture that a finding holds. */
export {
	sceneOf,
	type LineMark,
	type Mark,
	type PathMark,
	type RectMark,
	type Scene,
	type SceneWords,
	type TextMark,
	type Token
} from '#lib/core/findings/index.ts';
