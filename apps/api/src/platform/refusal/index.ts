export type { RefusalCode } from './refusal-catalogue.js';
export { refusals, refusalTables } from './refusal-catalogue.js';
export type { RefusalTable, RefusalWords } from './refusal-words.js';
export { isRefused, refuse } from './refusal.js';
export type { RefusalValue } from './refusal.js';
export { placesOf, sayRefusal } from './say-refusal.js';
