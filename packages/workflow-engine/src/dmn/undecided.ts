/** Leaves a decision that turns out impossible half-way; `evaluateDecision` hands its message out as a value. */
export class Undecided extends Error {}
