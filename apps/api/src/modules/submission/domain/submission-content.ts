import {
  countBlanks,
  type DecisionAuthority,
  type RoundCounts,
  type RoundFacts,
} from '@thong-suot/administration';
import type { DraftName, ProcessParagraph, SubmissionData, SubmittedDraft } from '@thong-suot/document-forms';

/** A paragraph of the draft, as far as the Tờ trình quotes it. */
export interface QuotedParagraph {
  readonly style: string;
  readonly place: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** What a Tờ trình says whatever it carries. */
export interface SubmissionFrame {
  readonly committeeName: string;
  readonly decisionAuthority: DecisionAuthority;
  /** "Thường trực Thành ủy". */
  readonly addressee: string;
  readonly sample: boolean;
}

/** What the part about one draft is proposed from. */
export interface DraftFacts {
  readonly leadName: string;
  /** "Phiên họp … tháng 3 năm 2025", where a session ordered the draft. */
  readonly sessionName: string | null;
  readonly draft: DraftName;
  readonly paragraphs: readonly QuotedParagraph[];
  readonly round: { readonly counts: RoundCounts; readonly facts: RoundFacts };
  /** Comments that were explained instead of taken in, each in one sentence. */
  readonly explained: readonly string[];
}

/** The parts of the Tờ trình about one draft that people write; the rest follows from the dossier. */
export interface SubmissionTexts {
  readonly grounds: readonly string[];
  /** How the draft came about; only the paragraph that counts the round, where nothing is said. */
  readonly process?: readonly ProcessParagraph[];
  readonly mainPoints: readonly string[];
  readonly openPoints: readonly string[];
}

/** Main points of a draft that the Tờ trình names; more would hide the draft itself. */
const pointsLimit = 12;

/** What the Tờ trình of the Committee says, without number, date and signature: those come when it is issued. */
export function submissionContent(
  frame: SubmissionFrame,
  drafts: readonly SubmittedDraft[],
): Omit<SubmissionData, 'status'> {
  return {
    committee: { name: frame.committeeName },
    decisionAuthority: frame.decisionAuthority,
    addressee: frame.addressee,
    drafts,
    enclosures: ['Bảng tổng hợp ý kiến, tiếp thu, giải trình ý kiến góp ý'],
    recipients: ['Như trên', 'CT, các PCT UBND', 'Lưu: VT'],
    ...(frame.sample && { sample: true }),
  };
}

/**
 * The part about one draft. `texts` are what people wrote; without them it is proposed from the draft and its round,
 * whose figures are live either way.
 */
export function submittedDraft(
  facts: DraftFacts,
  texts: SubmissionTexts = proposedTexts(facts),
): SubmittedDraft {
  return {
    ...facts.draft,
    ...texts,
    round: { ...facts.round, facts: withNumberedNotice(facts.round.facts) },
  };
}

/** A paper to be signed does not name a notice that has no number yet; the session stands among the grounds. */
function withNumberedNotice({ notice, ...facts }: RoundFacts): RoundFacts {
  return notice?.number === undefined ? facts : { ...facts, notice };
}

/** A proposal for the texts, to be read and changed by the lead unit and the Office. */
export function proposedTexts(facts: DraftFacts): SubmissionTexts {
  return {
    grounds: [necessity(facts), ...grounds(facts.paragraphs)],
    mainPoints: mainPoints(facts.paragraphs),
    openPoints: facts.explained,
  };
}

function necessity({ sessionName, leadName, draft }: DraftFacts): string {
  const order =
    sessionName === null
      ? 'Theo chức năng, nhiệm vụ được giao'
      : `Thực hiện kết luận tại ${lowerFirst(sessionName)}`;
  return `${order}, ${leadName} đã chủ trì xây dựng dự thảo ${draft.typeName} ${lowerFirst(draft.subject)}`;
}

/** The draft's own bases in one sentence, those aside that only the issued decision can name. */
function grounds(paragraphs: readonly QuotedParagraph[]): string[] {
  const bases = paragraphs
    .filter(({ style, text }) => style === 'basis' && !/^(Theo đề nghị|Thực hiện ý kiến)/u.test(text))
    .map(({ text }) => text.replace(/[;.,\s]+$/u, ''))
    .filter(isWhole);
  if (bases.length === 0) return [];
  const named = bases.map((text) => lowerFirst(text).replace(/^(căn cứ|thực hiện)\s+/u, ''));
  return [`Dự thảo được xây dựng trên cơ sở ${named.join('; ')}`];
}

function mainPoints(paragraphs: readonly QuotedParagraph[]): string[] {
  return paragraphs
    .filter(({ style }) => style === 'article' || style === 'section')
    .map(({ text }) => wholeClause(text))
    .filter(isWhole)
    .slice(0, pointsLimit);
}

/** Without a place that the draft leaves open until it is issued. */
function isWhole(text: string): boolean {
  return countBlanks(text) === 0;
}

/** An article's first sentence without what only introduces its list: "(sau đây gọi tắt là …)", ", gồm các thành viên:". */
function wholeClause(text: string): string {
  return text
    .replace(/\s*\(sau đây[^)]*\)/u, '')
    .replace(/,?\s*(gồm|bao gồm)(\s+các thành viên)?(\s+như)?(\s+sau)?\s*:?\s*$/u, '')
    .replace(/[;.,:/\s]+$/u, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
