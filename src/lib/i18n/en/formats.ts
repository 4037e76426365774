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
		csv: 'CSV',
		xlsx: 'Excel (xlsx)',
		ods: 'Calc (ods)',
		svg: 'SVG',
		png: 'PNG'
	}
} satisfies typeof fr;
