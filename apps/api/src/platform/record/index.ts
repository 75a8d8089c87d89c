export { RecordNotes } from './record-notes.js';
