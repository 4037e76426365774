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
		csv: 'CSV',
		xlsx: 'Excel (xlsx)',
		ods: 'Calc (ods)',
		svg: 'SVG',
		png: 'PNG'
	}
};
