import type { Locale } from '#lib/i18n/index.ts';
import type { Session } from '#lib/server/actions/index.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Stable code of a refusal. */
			code?: string;
		}
		interface Locals {
			session: Session;
			locale: Locale;
			theme: 'light' | 'dark' | 'system';
		}
	}
}

export {};
