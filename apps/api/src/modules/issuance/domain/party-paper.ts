import { formatLongDate, type CivilDate } from '@thong-suot/administration';

/** The paper that the Party's answer came in. */
export interface PartyPaper {
  /** "Thông báo", "Công văn". */
  readonly name: string;
  /** "215-TB/TU". */
  readonly number: string;
  readonly dated: CivilDate;
}

/** "tại […] số […] ngày […] tháng […] năm 2025", with or without month and year, behind "Thường trực Thành ủy". */
const PLACE =
  /((?:Thường trực|Ban Thường vụ)[^;,[\]]*? tại) \[…\] số \[…\] ngày \[…\](?: tháng \[…\])?(?: năm (?:\[…\]|\d{4}))?/u;

/** The draft with the Party's paper where it was left open; other blanks only the lead unit can fill. */
export function withPartyPaper<P extends { readonly text: string }>(
  paragraphs: readonly P[],
  paper: PartyPaper | undefined,
): readonly P[] {
  if (paper === undefined) return paragraphs;
  const words = `${paper.name} số ${paper.number} ${formatLongDate(paper.dated)}`;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    text: paragraph.text.replace(PLACE, (_, head: string) => `${head} ${words}`),
  }));
}
