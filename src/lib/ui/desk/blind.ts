/** A coder works without seeing the others' codings, or not: kept in a cookie, as the server must know before it reads. */
export function chooseBlind(blind: boolean): void {
	document.cookie = `blind=${blind ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
}
