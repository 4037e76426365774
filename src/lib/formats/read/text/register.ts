import { docx } from './docx.ts';
import { html } from './html.ts';
import { md } from './md.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { srt } from './srt.ts';
import { txt } from './txt.ts';
import type { TextReader } from './types.ts';
import { vtt } from './vtt.ts';

/** Every format a text is read from: a new one is one file and one line here. */
export const textFormats: readonly TextReader[] = [txt, md, docx, odt, rtf, pdf, html, vtt, srt];
