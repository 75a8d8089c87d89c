import type { NoticeKind } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { NoticeRow } from './notices.operations';

/** The icon of a kind, and the tone of what presses; red is for what is late. */
export const NOTICE_LOOKS: Record<NoticeKind, { readonly icon: IconName; readonly tone: string }> = {
  WAITING: { icon: 'inbox', tone: 'run' },
  RETURNED: { icon: 'undo-2', tone: 'near' },
  STILL_WAITING: { icon: 'hourglass', tone: 'near' },
  NEAR: { icon: 'clock', tone: 'near' },
  LATE: { icon: 'octagon-alert', tone: 'late' },
  URGED: { icon: 'zap', tone: 'near' },
  ROUND_LOCKED: { icon: 'lock', tone: 'near' },
  ROUND_ENDED: { icon: 'calendar-check', tone: 'idle' },
  ISSUED: { icon: 'circle-check', tone: 'done' },
  REGISTERED: { icon: 'book-text', tone: 'run' },
  RECEIVED: { icon: 'mail-open', tone: 'run' },
  NEW_DEVICE: { icon: 'monitor-smartphone', tone: 'near' },
  ACCOUNT_KEPT: { icon: 'key-round', tone: 'near' },
};

/** The page of the matter; of assignments that were given together their list. */
export function noticeLink(notice: NoticeRow): string[] {
  if (notice.accountId) return ['/bao-mat'];
  if (notice.roundId) return ['/lay-y-kien', notice.roundId];
  if (notice.assignmentId) return ['/nhiem-vu', notice.assignmentId];
  if (notice.landReportId) return ['/bao-cao', notice.landReportId];
  if (notice.incomingId) return ['/van-ban/den', notice.incomingId];
  if (notice.documentId) return ['/van-ban', notice.documentId];
  if (notice.dossierId) return ['/du-thao', notice.dossierId];
  return notice.things > 1 ? ['/nhiem-vu'] : ['/viec-can-xu-ly'];
}

/** Opening a received document from its notice receives it, as from the list of what came. */
export function noticeQuery({ recipientId }: NoticeRow): { readonly nhan?: string } {
  return recipientId ? { nhan: recipientId } : {};
}
