import type { InboxItem } from './inbox.operations';

type Linked = Pick<
  InboxItem,
  'stepId' | 'roundId' | 'dossierId' | 'documentId' | 'assignmentId' | 'landReportId' | 'incomingId'
>;

/** The page where the act of an item is done: the asked unit's answer, the assignment, the report, the incoming paper, the dossier, or its document. */
export function itemLink(item: Linked): string[] {
  if (item.stepId === 'answer' && item.roundId) return ['/lay-y-kien', item.roundId];
  if (item.assignmentId) return ['/nhiem-vu', item.assignmentId];
  if (item.landReportId) return ['/bao-cao', item.landReportId];
  if (item.incomingId) return ['/van-ban/den', item.incomingId];
  if (item.dossierId) return ['/du-thao', item.dossierId];
  if (item.roundId) return ['/lay-y-kien', item.roundId];
  if (item.documentId) return ['/van-ban', item.documentId];
  return ['/viec-can-xu-ly'];
}
