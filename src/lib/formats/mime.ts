/** MIME types (IANA) of the formats that are used in more than one place. */
export const mimeTypes = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	svg: 'image/svg+xml',
	png: 'image/png',
	json: 'application/json',
	/** An archive of a study is a zip. */
	tamis: 'application/zip'
} as const;
