/** After so long without an answer, nothing of a request is under way any more. */
export const settleMs = 60_000

/** The power went out between two instructions. */
export class Crash extends Error {}

/** Chooses among that many; 0 is always the way in which all is well. */
export type Pick = (choices: number) => number
