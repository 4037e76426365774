import { Refusal } from '../../../refusal.ts';
import { Violation } from '../violation.ts';

const text = (error: unknown, name: 'code' | 'message'): string => {
	const value: unknown = Reflect.get(Object(error), name);
	return typeof value === 'string' ? value : '';
};

/** SQLSTATE codes, and what each says of a row. A row too long for an index (54000) is one no column can hold. */
const violations: Readonly<Record<string, Violation['kind']>> = {
	'23505': 'unique',
	'23503': 'foreign-key',
	'23502': 'unfit',
	'23514': 'unfit',
	'22P02': 'unfit',
	'22003': 'unfit',
	'42703': 'unfit',
	'54000': 'unfit'
};

const busy = (): Refusal => new Refusal('store-busy', {});
const full = (): Refusal => new Refusal('store-full', {});
const login = (address: string): Refusal => new Refusal('database-login', { address });
const missing = (address: string): Refusal => new Refusal('database-missing', { address });
const forbidden = (address: string): Refusal => new Refusal('database-forbidden', { address });
const damaged = (address: string): Refusal => new Refusal('database-damaged', { address });

/** SQLSTATE codes that mean the same to the user whatever was asked. */
const refusals: Readonly<Record<string, (address: string) => Refusal>> = {
	// A lock not had in time, a deadlock, too many connections.
	'55P03': busy,
	'40P01': busy,
	'53300': busy,
	// A full disk.
	'53100': full,
	// A wrong password, an unknown user, a machine that may not connect.
	'28P01': login,
	'28000': login,
	'3D000': missing,
	// No right to make tables, or no schema to make them in.
	'42501': forbidden,
	'3F000': forbidden,
	// A damaged page, a damaged index.
	XX001: damaged,
	XX002: damaged
};

/** Codes of a connection that was not had, or was lost: of PostgreSQL, of the system, of TLS. */
const UNREACHABLE =
	/^(08...|57P0[123]|E(CONN|TIMEDOUT|NOTFOUND|AI_AGAIN|HOST|NET|PIPE|NOENT|ACCES|PERM).*|.*CERT.*|ERR_(TLS|SSL)_.*)$/;
/** What `pg` says of the same without a code. */
const WITHOUT_CODE = /^Connection terminated|timeout exceeded when trying to connect|SSL connections?$/;

/** What an error of PostgreSQL or of its driver means to the store. Other errors stay as they are. */
export function meaningOf(error: unknown, address: string): unknown {
	const code = text(error, 'code');
	const violation = violations[code];
	if (violation) return new Violation(violation, error);
	const refusal = refusals[code];
	if (refusal) return refusal(address);
	const message = text(error, 'message');
	// The server asks for a password, and none was given.
	if (message.startsWith('SASL:')) return login(address);
	if (UNREACHABLE.test(code) || WITHOUT_CODE.test(message)) {
		return new Refusal('database-unreachable', { address, problem: code || message });
	}
	return error;
}
