import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.js';
import { DocumentsModule } from '../documents/index.js';
import { IssuanceModule } from '../issuance/index.js';
import { GiveOutOfNotice } from './give-out-of-notice.js';
import { MeetingActsResolver } from './meeting-acts.resolver.js';
import { MeetingMenu } from './meeting-menu.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingSearch } from './meeting-search.js';
import { MeetingItemResolver, MeetingResolver, NoticeMeetingResolver } from './meeting.resolver.js';
import { NoticeDraftResolver } from './notice-draft.resolver.js';
import { NoticeDrafts } from './notice-drafts.js';
import { RecordMeeting } from './record-meeting.js';
import { SaveNoticeDraft } from './save-notice-draft.js';
import { SubmitNotice } from './submit-notice.js';
import { TellRecipients } from './tell-recipients.js';

/** Sessions of the Committee: agenda, conclusions, and the notice that tells them. */
@Module({
  imports: [DocumentsModule, IssuanceModule, AssignmentsModule],
  providers: [
    MeetingReader,
    MeetingMenu,
    MeetingSearch,
    RecordMeeting,
    GiveOutOfNotice,
    NoticeDrafts,
    SaveNoticeDraft,
    SubmitNotice,
    TellRecipients,
    MeetingResolver,
    MeetingActsResolver,
    MeetingItemResolver,
    NoticeMeetingResolver,
    NoticeDraftResolver,
  ],
  exports: [RecordMeeting],
})
export class MeetingsModule {}
