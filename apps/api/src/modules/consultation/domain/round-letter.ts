import { label, type DocType } from '@thong-suot/administration';
import type { DraftName } from '@thong-suot/document-forms';

/** A draft as letters name it. */
export function draftName(docType: string, subject: string): DraftName {
  return { typeName: label('docType', docType as DocType), subject };
}

/** Subject of the letter that asks, or answers, about drafts: "tham gia ý kiến đối với dự thảo Quyết định …". */
export function letterSubject(verb: string, drafts: readonly DraftName[]): string {
  const titles = drafts.map(({ typeName, subject }) => `dự thảo ${typeName} ${lowerFirst(subject)}`);
  return `${verb} đối với ${titles.join(' và ')}`;
}

/** The sentence that orders the round, without a final mark. */
export function roundGround(sessionName: string | null, leadName: string): string {
  if (sessionName === null) return `Theo chức năng, nhiệm vụ được giao, ${leadName} chủ trì soạn thảo`;
  return `Thực hiện kết luận tại ${lowerFirst(sessionName)}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
