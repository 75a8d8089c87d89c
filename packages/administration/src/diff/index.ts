export * from './compare-paragraphs.js';
