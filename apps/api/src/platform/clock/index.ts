export { Clock } from './clock.js';
export { DatabaseClock } from './database-clock.js';
