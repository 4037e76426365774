export const formats = {
	names: {
		txt: 'Texte',
		md: 'Markdown',
		docx: 'Word (docx)',
		odt: 'OpenDocument (odt)',
		rtf: 'RTF',
		pdf: 'PDF',
		html: 'HTML',
		vtt: 'Sous-titres WebVTT',
		srt: 'Sous-titres SubRip',
		sbv: 'Sous-titres YouTube (sbv)',
		lrc: 'Paroles minutées (lrc)',
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
};
