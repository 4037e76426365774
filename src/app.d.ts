import type { RefusalCode } from '#lib/contract/index.ts';
import type { Locale } from '#lib/i18n/index.ts';
import type { Session } from '#lib/server/actions/index.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Of a refusal. */
			code?: RefusalCode;
		}
		interface Locals {
			session: Session;
			locale: Locale;
			theme: 'light' | 'dark' | 'system';
		}
	}
}

export {};
