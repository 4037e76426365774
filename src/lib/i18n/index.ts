export { formatFor, type Format } from './format.ts';
export { pickLocale, type Locale } from './locale.ts';
export { messages, sentence } from './messages.ts';
export type { Catalogue } from './fr.ts';
export { typesetFrench } from './typography.ts';
