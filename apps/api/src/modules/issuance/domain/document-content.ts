import type {
  CommentLetterData,
  DecisionData,
  NoticeData,
  PlanData,
  ReportData,
  RoundLetterData,
  SubmissionData,
} from '@thong-suot/document-forms';

/** What the number, the date and the signature add when the page is made. */
type Completed = 'status' | 'signedBy' | 'signer' | 'draftingSymbol';

/**
 * The data that the text of an official document is made from, as kept in its row: the form and what the form needs,
 * without number, date and signature, which the acts of signing and numbering add.
 */
export type DocumentContent =
  | { readonly form: 'DECISION'; readonly data: Omit<DecisionData, Completed> }
  | { readonly form: 'PLAN'; readonly data: Omit<PlanData, Completed> }
  | { readonly form: 'REPORT'; readonly data: Omit<ReportData, Completed> }
  | { readonly form: 'NOTICE'; readonly data: Omit<NoticeData, Completed> }
  | { readonly form: 'SUBMISSION'; readonly data: Omit<SubmissionData, Completed> }
  | {
      readonly form: 'ROUND_LETTER';
      readonly data: Omit<RoundLetterData, 'status' | 'signer'>;
    }
  | {
      readonly form: 'OPINION_LETTER';
      readonly data: Omit<CommentLetterData, 'status' | 'signer'>;
    };
