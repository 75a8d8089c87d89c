import type {
  CivilDate,
  CivilMonth,
  CommitteeSignature,
  Committee,
  DecisionAuthority,
  OpinionStance,
  OutlineLine,
  CommentReply,
  RoundCounts,
  RoundFacts,
  Urgency,
} from '@thong-suot/administration';

/**
 * How far a document is. Until it is issued number and day are blank: the clerk gives both after the
 * signature (Decree 30/2020, Article 15). `unnumbered` is the final text, to be signed or signed.
 */
export type DocumentStatus =
  | { readonly kind: 'draft'; readonly round?: number; readonly month: CivilMonth }
  | { readonly kind: 'unnumbered'; readonly month: CivilMonth; readonly signatureMark?: string }
  | {
      readonly kind: 'issued';
      readonly number: number;
      readonly date: CivilDate;
      /** Says how it was signed, for instance "ký thử, không có giá trị pháp lý". */
      readonly signatureMark?: string;
    };

/** Whose document it is. A People's Committee has no superior line; units have. */
export type Issuer =
  | { readonly kind: 'COMMITTEE'; readonly committee: Committee }
  | {
      readonly kind: 'UNIT';
      /** Lines of the superior body in capitals: ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ LẠNG SƠN"]. */
      readonly superior: readonly string[];
      /** Lines of the unit's name in capitals. */
      readonly lines: readonly string[];
      /** The name inside sentences: "Phòng Văn hoá, Khoa học và Thông tin". */
      readonly name: string;
      /** Abbreviation in symbols: "VHKHTT". */
      readonly symbol: string;
      readonly place: string;
      /** The head's position: "Trưởng phòng". */
      readonly headTitle: string;
    };

/** The name under a signature; drafts show "[Họ và tên]", demonstrations nothing. */
export type Signer = { readonly name: string };

/** One piece of a body. "{assistedBody}" inside a text becomes "UBND thành phố" or "Chủ tịch UBND …". */
export type BodyBlock =
  /** A part with its number: "I. MỤC ĐÍCH, YÊU CẦU". */
  | { readonly kind: 'heading'; readonly text: string }
  /** A clause with a title of its own: "1. Mục đích". */
  | { readonly kind: 'subheading'; readonly text: string }
  /** An article of a decision: its label in bold, then its title in bold or its text. */
  | { readonly kind: 'article'; readonly label: string; readonly title?: string; readonly text?: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** What the documents of a People's Committee have in common. */
export type CommitteeDocument = {
  readonly committee: Committee;
  readonly decisionAuthority: DecisionAuthority;
  /** Who signs; the Chairman unless told. */
  readonly signedBy?: Pick<CommitteeSignature, 'signer' | 'title' | 'acting' | 'mandate' | 'signedOn'>;
  readonly signer?: Signer;
  readonly subject: string;
  readonly body: readonly BodyBlock[];
  /** Without dashes and final marks; the last one is the archive line. */
  readonly recipients: readonly string[];
  readonly status: DocumentStatus;
  /** True for texts that are no documents of any authority: marked "VĂN BẢN MẪU". */
  readonly sample?: boolean;
};

export type PlanData = CommitteeDocument & {
  /** The paragraph before part I. */
  readonly opening: string;
};

export type ReportData = CommitteeDocument & {
  /** The paragraphs before part I. */
  readonly opening: readonly string[];
};

export type NoticeData = Omit<CommitteeDocument, 'body'> & {
  /** Who met, who chaired, who was present; up to "kết luận, chỉ đạo như sau:". */
  readonly opening: readonly string[];
  /** The conclusions; their numbers follow from the levels. */
  readonly lines: readonly OutlineLine[];
  /** What all are asked to do at the end. */
  readonly closing: readonly string[];
};

export type DecisionData = CommitteeDocument & {
  /** Legal bases without final marks, in order of rank and date. */
  readonly bases: readonly string[];
};

/** A draft as letters and tables name it: "Kế hoạch", "Triển khai thực hiện …". */
export type DraftName = { readonly typeName: string; readonly subject: string };

/** A paragraph on how a draft came about: written by people, or the one that counts the round. */
export type ProcessParagraph = string | { readonly figures: true };

/** One dossier in a submission: several travel together, each with its own grounds, comments and points. */
export type SubmittedDraft = DraftName & {
  /** Why the draft is needed; legal and political bases. */
  readonly grounds: readonly string[];
  readonly round: { readonly counts: RoundCounts; readonly facts: RoundFacts };
  /** How the draft came about; the paragraph that counts the round alone, unless given. */
  readonly process?: readonly ProcessParagraph[];
  /** The draft's main points, each a sentence without a final mark. */
  readonly mainPoints: readonly string[];
  /** Comments that were explained instead of taken in, and anything still disputed. */
  readonly openPoints?: readonly string[];
};

export type SubmissionData = {
  readonly committee: Committee;
  readonly decisionAuthority: DecisionAuthority;
  readonly signedBy?: CommitteeDocument['signedBy'];
  readonly signer?: Signer;
  /** "Thường trực Thành ủy". */
  readonly addressee: string;
  /** "Về việc …"; made of the drafts' titles unless given. */
  readonly subject?: string;
  readonly drafts: readonly SubmittedDraft[];
  /** What goes with it beside the drafts themselves. */
  readonly enclosures: readonly string[];
  readonly recipients: readonly string[];
  readonly status: DocumentStatus;
  readonly sample?: boolean;
};

/** What a unit says to one draft. */
export type DraftOpinion = DraftName & {
  readonly stance: OpinionStance;
  readonly comments: readonly { readonly place?: string; readonly text: string }[];
};

export type CommentLetterData = {
  readonly issuer: Issuer;
  readonly signedBy?: 'HEAD' | 'DEPUTY';
  readonly signer?: Signer;
  /** The unit that asked. */
  readonly addressee: string;
  /** The letter that is answered; its number may be unknown to the ward yet. */
  readonly inReplyTo?: { readonly number?: string; readonly date?: CivilDate };
  readonly opinions: readonly DraftOpinion[];
  /** Answers to the questions of the round, such as the member named for the assisting team. */
  readonly answers?: readonly { readonly question: string; readonly answer: string }[];
  readonly recipients?: readonly string[];
  readonly draftingSymbol?: string;
  readonly status: DocumentStatus;
  readonly sample?: boolean;
};

export type RoundLetterData = {
  readonly issuer: Issuer;
  readonly signedBy?: 'HEAD' | 'DEPUTY';
  readonly signer?: Signer;
  readonly addressees: readonly string[];
  readonly drafts: readonly DraftName[];
  /** The sentence that orders the round, without a final mark. */
  readonly ground: string;
  /** The end of the round as an instant. */
  readonly dueAt: string;
  readonly questions?: readonly string[];
  readonly recipients?: readonly string[];
  readonly urgency?: Urgency;
  readonly draftingSymbol?: string;
  readonly status: DocumentStatus;
  readonly sample?: boolean;
};

/** One row of the summary table; equal comments of several units share a row. */
export type CommentRow = {
  readonly draft?: string;
  readonly place: string;
  readonly units: readonly { readonly name: string; readonly letter?: string }[];
  readonly text: string;
  readonly reply: CommentReply;
  readonly replyText: string;
};

export type CommentTableData = {
  readonly issuer: Issuer;
  readonly drafts: readonly DraftName[];
  readonly round: { readonly counts: RoundCounts; readonly facts: RoundFacts };
  readonly rows: readonly CommentRow[];
  /** Units that agree entirely, with their letters. */
  readonly agreeing: readonly { readonly name: string; readonly letter?: string }[];
  /** Units outside whose field the drafts are. */
  readonly notConcerned?: readonly string[];
  /** Units that did not answer; never counted as agreeing. */
  readonly silent: readonly string[];
  readonly landscape?: boolean;
  readonly status: DocumentStatus;
  /** The day on which the lead unit's leader signed it: it has a date, but no number. */
  readonly signedOn?: CivilDate;
  readonly signedBy?: 'HEAD' | 'DEPUTY';
  readonly signer?: Signer;
  readonly sample?: boolean;
};

/** A leader's written answer on the cover sheet. */
export type SlipAnswer = {
  readonly position: string;
  /** The answer in words: "Đồng ý, trình Chủ tịch". */
  readonly answer: string;
  readonly text?: string;
  readonly at?: string;
  /** True where the Office entered it with a scan. */
  readonly enteredOnBehalf?: boolean;
};

export type RoutingSlipData = {
  /** The Office that examines. */
  readonly issuer: Extract<Issuer, { kind: 'UNIT' }>;
  readonly addressees: readonly string[];
  readonly drafts: readonly DraftName[];
  readonly submittedBy: string;
  /** Part I beyond the names of the drafts. */
  readonly content: readonly string[];
  /** Part II; the paragraph of the round comes first when given. */
  readonly round?: { readonly counts: RoundCounts; readonly facts: RoundFacts };
  readonly process: readonly string[];
  /** Part III. */
  readonly officeOpinion: readonly string[];
  readonly enclosures: readonly string[];
  /** The two dated signatures: the specialist who examined and the Office's leader. */
  readonly specialistSignedOn?: CivilDate;
  readonly officeLeaderSignedOn?: CivilDate;
  readonly officeLeaderTitle?: string;
  readonly signatureMark?: string;
  readonly answers: readonly SlipAnswer[];
  readonly sample?: boolean;
};
