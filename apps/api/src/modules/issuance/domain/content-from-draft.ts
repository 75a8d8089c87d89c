import type { DecisionAuthority } from '@thong-suot/administration';
import type { BodyBlock } from '@thong-suot/document-forms';
import type { DraftParagraph } from '../../documents/index.js';
import type { DocumentContent } from './document-content.js';

/** What of a dossier goes into the document made from its draft. */
export interface DraftToIssue {
  readonly docType: string;
  readonly subject: string;
  readonly decisionAuthority: DecisionAuthority;
  /** "thành phố Lạng Sơn". */
  readonly committeeName: string;
  readonly sample: boolean;
  readonly paragraphs: readonly DraftParagraph[];
}

/** Document types for which there is a form to issue them in. */
export const ISSUED_FORMS: readonly string[] = ['DECISION', 'PLAN', 'REPORT'];

/**
 * The document in its final form, from the paragraphs of the draft as they were commented on and completed. Heading,
 * date, number, opening and signature block come from the form and not from what was typed in the draft.
 */
export function contentFromDraft(draft: DraftToIssue): DocumentContent | undefined {
  const { paragraphs, subject, decisionAuthority, sample } = draft;
  const common = {
    committee: { name: draft.committeeName },
    decisionAuthority,
    subject,
    sample,
    recipients: recipientLines(paragraphs),
    body: bodyOf(paragraphs),
  };
  const bases = paragraphs.filter(({ style }) => style === 'basis').map(({ text }) => text);
  switch (draft.docType) {
    case 'DECISION':
      return {
        form: 'DECISION',
        data: { ...common, bases: bases.map((text) => text.replace(/[\s;.]+$/u, '')) },
      };
    case 'PLAN':
      return { form: 'PLAN', data: { ...common, opening: bases.join(' ') } };
    case 'REPORT':
      return { form: 'REPORT', data: { ...common, opening: bases } };
    default:
      return undefined;
  }
}

function recipientLines(paragraphs: readonly DraftParagraph[]): string[] {
  return paragraphs
    .filter(({ style, text }) => style === 'recipients' && /^[-–+]/u.test(text))
    .map(({ text }) => text.replace(/^[-–+]\s*/u, '').replace(/[\s;.]+$/u, ''));
}

function bodyOf(paragraphs: readonly DraftParagraph[]): BodyBlock[] {
  return paragraphs.flatMap((paragraph): BodyBlock[] => {
    switch (paragraph.style) {
      case 'section':
        return [{ kind: 'heading', text: paragraph.text }];
      case 'article':
        return [articleOf(paragraph.text)];
      case 'clause':
      case 'point':
      case 'body':
        return [{ kind: 'paragraph', text: paragraph.text }];
      default:
        return [];
    }
  });
}

/** "Điều 3. Nhiệm vụ" has a title; "Điều 4. Quyết định này có hiệu lực." has a text, which ends with a mark. */
function articleOf(text: string): BodyBlock {
  const [, number = '', rest = ''] = /^Điều\s+(\d+)\s*[.:]\s*(.*)$/u.exec(text) ?? [];
  const label = `Điều ${number}.`;
  if (rest === '') return { kind: 'article', label };
  return /[.:;,/]$/u.test(rest)
    ? { kind: 'article', label, text: rest }
    : { kind: 'article', label, title: rest };
}
