export * from './committee.js';
export * from './signature-block.js';
