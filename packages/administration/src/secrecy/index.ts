export * from './find-secrecy-mark.js';
