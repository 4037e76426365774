/** Room for the mutants of the whole stats room. */
const MOST = 65_536;

/** The mutant that is on, and which of them have been passed by. */
const state = { on: -1 };
const passed = new Uint8Array(MOST);

/** The switch behind which every mutant lies: true for the one that is on. */
(globalThis as { __m?: (id: number) => boolean }).__m = (id) => {
	passed[id] = 1;
	return id === state.on;
};

export function turnOn(id: number): void {
	state.on = id;
}

/** Which mutants a piece of code passes by. */
export async function passedBy(run: () => unknown): Promise<number[]> {
	passed.fill(0);
	await run();
	return Array.from(passed.keys()).filter((id) => passed[id] === 1);
}
