export * from './outline.js';
export * from './outline-edits.js';
export * from './read-outline.js';
