export { ChangeChannel, LONGEST_MESSAGE } from './change-channel.js';
