import { Module } from '@nestjs/common';
import { AnnounceChanges } from './live/announce-changes.js';
import { ChangeHub } from './live/change-hub.js';
import { ChangesResolver } from './live/changes.resolver.js';
import { MarkNoticesRead } from './notices/mark-notices-read.js';
import { NoticeOccasions } from './notices/notice-occasions.js';
import { NoticeWork } from './notices/notice-work.js';
import { NoticesReader } from './notices/notices-reader.js';
import { NoticesResolver } from './notices/notices.resolver.js';
import { ChangeReminderRule } from './rule/change-reminder-rule.js';
import { FollowRule } from './rule/follow-rule.js';
import { ReminderRuleReader } from './rule/reminder-rule-reader.js';
import { ReminderRuleResolver } from './rule/reminder-rule.resolver.js';
import { Tell } from './notices/tell.js';

/** Who is told of what: open pages, of changes; people, of what waits for them and of deadlines. */
@Module({
  providers: [
    AnnounceChanges,
    ChangeHub,
    ChangesResolver,
    Tell,
    NoticeWork,
    NoticeOccasions,
    NoticesReader,
    MarkNoticesRead,
    NoticesResolver,
    ReminderRuleReader,
    ChangeReminderRule,
    FollowRule,
    ReminderRuleResolver,
  ],
})
export class NotificationsModule {}
