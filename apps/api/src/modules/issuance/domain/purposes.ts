/** What an official document is for; decides its steps and who signs it. */
export type DocumentPurpose = 'DECISION' | 'NOTICE' | 'SUBMISSION' | 'ROUND_LETTER' | 'OPINION_LETTER';

export type DocumentState = 'DRAFT' | 'SIGNED' | 'NUMBERED' | 'SEALED' | 'DISPATCHED';

export interface DocumentSteps {
  readonly sign: string;
  readonly number: string;
  readonly seal?: string;
  readonly dispatch?: string;
}

const ISSUING = {
  number: 'numberDecision',
  seal: 'sealDecision',
  dispatch: 'dispatchDecision',
} as const;

/**
 * The steps of the dossier's process that sign, number, seal and send a document. Letters are signed and numbered
 * where comments are collected; the Tờ trình is sealed and sent with its dossier by `sendSubmission`.
 */
export const DOCUMENT_STEPS: Readonly<Partial<Record<DocumentPurpose, DocumentSteps>>> = {
  SUBMISSION: { sign: 'signSubmission', number: 'numberSubmission' },
  DECISION: { sign: 'signDecision', ...ISSUING },
  NOTICE: { sign: 'signNotice', ...ISSUING },
};
