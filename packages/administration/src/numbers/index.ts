export * from './document-number.js';
export * from './exact.js';
export * from './figures.js';
export * from './parse-document-number.js';
