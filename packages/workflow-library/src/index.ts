export { processes, processKeys, processOf } from './processes.js';
export type { Process, ProcessKey } from './processes.js';
export { loadProcess } from './process-file.js';
export { handlers, messages, steps } from './steps.js';
export type { Handler, OutcomeOf, StepId } from './steps.js';
