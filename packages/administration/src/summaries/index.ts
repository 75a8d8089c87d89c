export * from './assignment-texts.js';
export * from './notices.js';
export * from './round-summary.js';
export * from './zalo-reminder.js';
