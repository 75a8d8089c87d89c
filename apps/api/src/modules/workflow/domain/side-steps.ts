/**
 * Work that stands beside a process: it is opened and closed by the acts of a module, the engine does not know it and
 * no process waits for it. The letter of a unit that has answered is such work: the round goes on without it.
 */
export const SIDE_STEPS = ['opinionLetter', 'numberOpinionLetter'] as const;

export type SideStep = (typeof SIDE_STEPS)[number];
