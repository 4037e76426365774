declare module 'virtual:tests' {
	export const tests: readonly import('./vitest.ts').Test[];
}
