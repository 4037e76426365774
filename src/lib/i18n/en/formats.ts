import type { formats as fr } from '../fr/formats.ts';

export const formats = {
	names: {
		txt: 'Text',
		md: 'Markdown',
		docx: 'Word (docx)',
		odt: 'OpenDocument (odt)',
		rtf: 'RTF',
		pdf: 'PDF',
		html: 'HTML',
		vtt: 'WebVTT subtitles',
		srt: 'SubRip subtitles',
		sbv: 'YouTube subtitles (sbv)',
		lrc: 'Timed lyrics (lrc)',
		json: 'JSON',
		eaf: 'ELAN (eaf)',
		textgrid: 'Praat (TextGrid)',
		cha: 'CHAT (cha)',
		exb: 'EXMARaLDA (exb)',
		csv: 'CSV',
		tsv: 'TSV',
		xlsx: 'Excel (xlsx)',
		ods: 'Calc (ods)',
		svg: 'SVG',
		png: 'PNG'
	}
} satisfies typeof fr;
