export * from './blanks.js';
export * from './normalise.js';
export * from './search.js';
export * from './typed-text.js';
