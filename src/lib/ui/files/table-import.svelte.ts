import type { ImportAnswer, ImportOptions, ImportStep } from '#lib/contract/index.ts';
import type { Catalogue } from '#lib/i18n/index.ts';
import type { Handed } from '../parts/dropped.ts';
import { sendFile } from './send.ts';

export type TableKind = 'cases' | 'codings';
/** How the reader of a table is corrected; absent: it decides itself. */
export type ReaderOptions = Pick<ImportOptions<TableKind>, 'encoding' | 'delimiter' | 'sheet'>;

/** A table on its way in: previewed again whenever something is corrected, then imported. */
export class TableImport<K extends TableKind> {
	file = $state.raw<Handed | null>(null);
	options: ImportOptions<K>;
	preview = $state.raw<ImportAnswer<K, 'preview'> | null>(null);
	done = $state.raw<ImportAnswer<K, 'import'> | null>(null);
	/** Why the file is refused, as a sentence. */
	refusal = $state('');
	busy = $state<'' | 'reading' | 'importing'>('');
	readonly #t: Catalogue;
	readonly #to: { study: string; kind: K; largest: number };
	readonly #fresh: () => ImportOptions<K>;
	#asked = 0;

	constructor(t: Catalogue, to: { study: string; kind: K; largest: number }, fresh: () => ImportOptions<K>) {
		this.#t = t;
		this.#to = to;
		this.#fresh = fresh;
		this.options = $state.raw(fresh());
	}

	/** Takes a file, and forgets all about the one before. */
	async take(handed: Handed | undefined): Promise<void> {
		this.file = handed ?? null;
		this.options = this.#fresh();
		this.preview = null;
		this.done = null;
		this.refusal = '';
		if (handed) await this.read();
	}

	/** Corrects how the file is read: what was said of its columns falls, they may be others now. */
	async correctReader(change: ReaderOptions): Promise<void> {
		const { encoding, delimiter, sheet } = this.options;
		this.options = {
			...this.#fresh(),
			...(encoding === undefined ? {} : { encoding }),
			...(delimiter === undefined ? {} : { delimiter }),
			...(sheet === undefined ? {} : { sheet }),
			...change
		};
		await this.read();
	}

	/** Corrects what its columns mean. */
	async correct(change: Partial<ImportOptions<K>>): Promise<void> {
		this.options = { ...this.options, ...change };
		await this.read();
	}

	async read(): Promise<void> {
		const asked = ++this.#asked;
		this.busy = 'reading';
		const answer = await this.#send('preview');
		// Something else was corrected meanwhile: that answer counts.
		if (asked !== this.#asked) return;
		this.busy = '';
		this.refusal = answer.ok ? '' : answer.message;
		if (answer.ok) this.preview = answer.result;
	}

	async import(): Promise<void> {
		this.busy = 'importing';
		const answer = await this.#send('import');
		this.busy = '';
		this.refusal = answer.ok ? '' : answer.message;
		if (answer.ok) this.done = answer.result;
	}

	#send<S extends ImportStep>(step: S) {
		const { file } = this.file ?? { file: new File([], '') };
		return sendFile(this.#t, { ...this.#to, step }, file, file.name, this.options);
	}
}
