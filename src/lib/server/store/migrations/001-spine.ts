import { type CreateTableBuilder, type Kysely } from 'kysely';

type Empty = Record<string, never>;
type Builder = CreateTableBuilder<string, string>;

/** Every table of a study begins alike: its own id, and the study it belongs to. */
function inStudy(db: Kysely<Empty>, name: string): Builder {
	return db.schema
		.createTable(name)
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('studyId', 'text', (c) => c.notNull().references('study.id')) as Builder;
}

const text = (b: Builder, ...names: string[]): Builder =>
	names.reduce<Builder>((t, n) => t.addColumn(n, 'text', (c) => c.notNull()) as Builder, b);
const nullableText = (b: Builder, ...names: string[]): Builder =>
	names.reduce<Builder>((t, n) => t.addColumn(n, 'text') as Builder, b);
const integer = (b: Builder, ...names: string[]): Builder =>
	names.reduce<Builder>((t, n) => t.addColumn(n, 'integer', (c) => c.notNull()) as Builder, b);
const link = (b: Builder, name: string, target: string, required = true): Builder =>
	b.addColumn(name, 'text', (c) => (required ? c.notNull() : c).references(`${target}.id`)) as Builder;

export async function up(db: Kysely<Empty>): Promise<void> {
	await db.schema
		.createTable('study')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('description', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('deletedAt', 'text')
		.execute();

	await text(inStudy(db, 'coder'), 'name', 'initials', 'createdAt').execute();
	await integer(text(inStudy(db, 'case'), 'name', 'createdAt'), 'position').execute();
	await text(inStudy(db, 'dataset'), 'name', 'sourceName', 'createdAt').execute();
	await integer(
		nullableText(
			text(link(inStudy(db, 'variable'), 'datasetId', 'dataset', false), 'name', 'label', 'type'),
			'scale',
			'setName'
		),
		'position'
	).execute();
	await text(link(link(inStudy(db, 'value'), 'caseId', 'case'), 'variableId', 'variable'), 'value')
		.addUniqueConstraint('valueOnce', ['caseId', 'variableId'] as never)
		.execute();
	await integer(
		link(link(inStudy(db, 'datasetRow'), 'datasetId', 'dataset'), 'caseId', 'case'),
		'position'
	).execute();
	await text(link(inStudy(db, 'datasetColumn'), 'variableId', 'variable'), 'encoding', 'data').execute();

	await integer(
		nullableText(
			text(
				link(inStudy(db, 'document'), 'caseId', 'case', false),
				'name',
				'kind',
				'status',
				'text',
				'textHash',
				'sourceName',
				'format',
				'encoding',
				'language',
				'notices',
				'times',
				'createdAt',
				'updatedAt'
			),
			'turnRule'
		),
		'position'
	).execute();
	await text(
		link(link(inStudy(db, 'speaker'), 'documentId', 'document'), 'caseId', 'case', false),
		'label',
		'role'
	).execute();
	await integer(
		link(link(inStudy(db, 'turn'), 'documentId', 'document'), 'speakerId', 'speaker', false),
		'position',
		'start',
		'end',
		'wordsStart'
	)
		.addColumn('timeFrom', 'integer')
		.addColumn('timeTo', 'integer')
		.execute();

	await integer(
		text(
			link(inStudy(db, 'code'), 'parentId', 'code', false),
			'name',
			'definition',
			'whenToUse',
			'whenNotToUse',
			'example',
			'createdAt'
		),
		'colour',
		'position'
	).execute();
	await integer(
		text(
			link(link(inStudy(db, 'segment'), 'documentId', 'document'), 'coderId', 'coder'),
			'quotation',
			'createdAt'
		),
		'start',
		'end',
		'starred',
		'orphan'
	).execute();
	await text(
		link(link(link(inStudy(db, 'coding'), 'segmentId', 'segment'), 'codeId', 'code'), 'coderId', 'coder'),
		'createdAt'
	)
		.addUniqueConstraint('codingOnce', ['segmentId', 'codeId', 'coderId'] as never)
		.execute();
	await text(
		link(inStudy(db, 'memo'), 'coderId', 'coder'),
		'targetType',
		'targetId',
		'title',
		'body',
		'createdAt',
		'updatedAt'
	).execute();

	await text(inStudy(db, 'panel'), 'name', 'description', 'createdAt').execute();
	await text(
		link(link(inStudy(db, 'panelist'), 'panelId', 'panel'), 'caseId', 'case'),
		'stakeholderGroup'
	).execute();
	await integer(text(link(inStudy(db, 'item'), 'panelId', 'panel'), 'theme', 'text'), 'position').execute();
	await integer(
		nullableText(text(link(inStudy(db, 'round'), 'panelId', 'panel'), 'rule'), 'openedAt', 'closedAt'),
		'number'
	).execute();
	await text(
		link(link(link(inStudy(db, 'rating'), 'roundId', 'round'), 'itemId', 'item'), 'panelistId', 'panelist'),
		'question',
		'comment'
	)
		.addColumn('rating', 'double precision')
		.execute();
	await integer(text(inStudy(db, 'finding'), 'title', 'content', 'createdAt'), 'position').execute();

	await integer(
		nullableText(
			text(link(inStudy(db, 'journal'), 'coderId', 'coder'), 'at', 'kind', 'action', 'params', 'changes'),
			'targetId'
		),
		'seq',
		'undoable'
	)
		.addColumn('undoneBy', 'integer')
		.addUniqueConstraint('journalOrder', ['studyId', 'seq'] as never)
		.execute();

	// Derived or personal: neither journaled nor archived.
	await db.schema
		.createTable('paragraph')
		.addColumn('documentId', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('start', 'integer', (c) => c.notNull())
		.addColumn('end', 'integer', (c) => c.notNull())
		.addColumn('folded', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('paragraphKey', ['documentId', 'position'])
		.execute();
	await db.schema
		.createTable('bookmark')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('studyId', 'text', (c) => c.notNull().references('study.id'))
		.addColumn('documentId', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
		.addColumn('coderId', 'text', (c) => c.notNull().references('coder.id'))
		.addColumn('offset', 'integer', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.addUniqueConstraint('bookmarkOnce', ['documentId', 'coderId'])
		.execute();
	await db.schema
		.createTable('setting')
		.addColumn('key', 'text', (c) => c.primaryKey())
		.addColumn('value', 'text', (c) => c.notNull())
		.execute();

	const indexes: readonly [table: string, columns: readonly string[]][] = [
		['coder', ['studyId']],
		['case', ['studyId']],
		['variable', ['studyId']],
		['variable', ['datasetId']],
		['value', ['variableId']],
		['value', ['studyId']],
		['dataset', ['studyId']],
		['datasetRow', ['datasetId']],
		['datasetRow', ['caseId']],
		['datasetRow', ['studyId']],
		['datasetColumn', ['variableId']],
		['datasetColumn', ['studyId']],
		['document', ['studyId']],
		['document', ['caseId']],
		['speaker', ['documentId']],
		['speaker', ['caseId']],
		['speaker', ['studyId']],
		['turn', ['documentId']],
		['turn', ['speakerId']],
		['turn', ['studyId']],
		['code', ['studyId']],
		['code', ['parentId']],
		['segment', ['documentId']],
		['segment', ['studyId']],
		['segment', ['coderId']],
		['coding', ['codeId']],
		['coding', ['studyId']],
		['coding', ['coderId']],
		['memo', ['targetId']],
		['memo', ['studyId']],
		['memo', ['coderId']],
		['panel', ['studyId']],
		['panelist', ['panelId']],
		['panelist', ['caseId']],
		['panelist', ['studyId']],
		['item', ['panelId']],
		['item', ['studyId']],
		['round', ['panelId']],
		['round', ['studyId']],
		['rating', ['roundId']],
		['rating', ['itemId']],
		['rating', ['panelistId']],
		['rating', ['studyId']],
		['finding', ['studyId']],
		['journal', ['coderId']],
		['journal', ['targetId']],
		['bookmark', ['studyId']],
		['bookmark', ['coderId']]
	];
	for (const [table, columns] of indexes) {
		await db.schema
			.createIndex(`${table}By${columns.join('')}`)
			.on(table)
			.columns([...columns])
			.execute();
	}
}
