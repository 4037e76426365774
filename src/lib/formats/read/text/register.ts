import { cha } from './cha.ts';
import { csv, tsv, xlsx } from './csv.ts';
import { docx } from './docx.ts';
import { eaf } from './eaf.ts';
import { exb } from './exb.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { lrc } from './lrc.ts';
import { md } from './md.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { sbv } from './sbv.ts';
import { srt } from './srt.ts';
import { textgrid } from './textgrid.ts';
import { txt } from './txt.ts';
import type { TextReader } from './types.ts';
import { vtt } from './vtt.ts';

/** Every format a text is read from: a new one is one file and one line here. */
export const textFormats: readonly TextReader[] = [
	txt,
	md,
	docx,
	odt,
	rtf,
	pdf,
	html,
	vtt,
	srt,
	sbv,
	lrc,
	json,
	csv,
	tsv,
	xlsx,
	eaf,
	textgrid,
	cha,
	exb
];
