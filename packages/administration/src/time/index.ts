export * from './civil-date.js';
export * from './deadline-words.js';
export * from './format-date.js';
export * from './format-instant.js';
export * from './instant.js';
export * from './parse-date.js';
export * from './remaining.js';
