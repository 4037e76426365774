import { sql, type Kysely } from 'kysely';

type Tables = Record<'paragraph' | 'foldedText', Record<string, unknown>>;

/**
 * What search reads becomes one row a text, its paragraphs as lines, instead of a row a paragraph: half the time to
 * read a study, and the places of the paragraphs are those of the text's own lines.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable('foldedText')
		.addColumn('documentId', 'text', (c) => c.primaryKey().references('document.id').onDelete('cascade'))
		.addColumn('folded', 'text', (c) => c.notNull())
		.execute();
	await sql`
		insert into "foldedText" ("documentId", "folded")
		select d."id", coalesce(string_agg(p."folded", ${'\n'} order by p."position"), '')
		from "document" d left join "paragraph" p on p."documentId" = d."id" group by d."id"
	`.execute(db);
	await db.schema.dropTable('paragraph').execute();
}
