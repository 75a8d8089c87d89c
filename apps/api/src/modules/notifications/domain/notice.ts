import type { Instant } from '@thong-suot/administration';
import type { SubjectKind } from '../../../platform/act/index.js';

/** What a person may be told of; the names of the contract. */
export const NOTICE_KINDS = [
  'WAITING',
  'RETURNED',
  'STILL_WAITING',
  'NEAR',
  'LATE',
  'URGED',
  'ROUND_LOCKED',
  'ROUND_ENDED',
  'ISSUED',
  'REGISTERED',
  'RECEIVED',
  'NEW_DEVICE',
  'ACCOUNT_KEPT',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type NoticeSubject = SubjectKind | 'DOCUMENT' | 'ACCOUNT';

/** Who is told: a person, for the sake of a post. */
export interface Told {
  readonly person_id: string;
  readonly post_id: string;
}

/** A step that waits for a person, as it is found when something happens to it. */
export interface WaitingStep extends Told {
  readonly work_item_id: string;
  readonly instance_id: string;
  readonly step_id: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly due_at: Instant | null;
  readonly lead_unit_id: string;
}

export interface NewNotice extends Told {
  readonly kind: NoticeKind;
  readonly subject_kind: NoticeSubject;
  readonly subject_id: string;
  readonly step_id: string | null;
  readonly due_at: Instant | null;
  readonly by_unit_id: string | null;
  readonly things: number;
  readonly at: Instant;
  /** Follows from what happened: the same cause tells the same person once. */
  readonly cause: string;
}

/** The notice of a step in some way of telling; the rest follows from the step. */
export function noticeOf(
  step: WaitingStep,
  { kind, cause, at }: { readonly kind: NoticeKind; readonly cause: string; readonly at: Instant },
): NewNotice {
  return {
    person_id: step.person_id,
    post_id: step.post_id,
    kind,
    subject_kind: step.subject_kind,
    subject_id: step.subject_id,
    step_id: step.step_id,
    due_at: step.due_at,
    by_unit_id: step.lead_unit_id,
    things: 1,
    at,
    cause,
  };
}
