export { MeetingsModule } from './meetings.module.js';
export { RecordMeeting } from './record-meeting.js';
export type { RecordAnswer, RecordMeetingRequest } from './record-meeting.js';
