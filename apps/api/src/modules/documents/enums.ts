import { registerEnumType } from '@nestjs/graphql';

export const StageEnum = {
  DRAFT: 'DRAFT',
  COMMENTING: 'COMMENTING',
  SUBMITTED: 'SUBMITTED',
  ISSUED: 'ISSUED',
} as const;
export type Stage = keyof typeof StageEnum;
registerEnumType(StageEnum, { name: 'Stage' });

export const UrgencyEnum = {
  NORMAL: 'NORMAL',
  URGENT: 'URGENT',
  VERY_URGENT: 'VERY_URGENT',
  FLASH: 'FLASH',
} as const;
export type Urgency = keyof typeof UrgencyEnum;
registerEnumType(UrgencyEnum, { name: 'Urgency' });

export const DecisionAuthorityEnum = { COLLECTIVE: 'COLLECTIVE', CHAIR: 'CHAIR' } as const;
export type DecisionAuthority = keyof typeof DecisionAuthorityEnum;
registerEnumType(DecisionAuthorityEnum, { name: 'DecisionAuthority' });

/** Where a dossier stands; the workflow module's table of steps says which step gives which state. */
export const DossierStateEnum = {
  DRAFTING: 'DRAFTING',
  AWAITING_UNIT_LEADER: 'AWAITING_UNIT_LEADER',
  READY_FOR_COMMENTS: 'READY_FOR_COMMENTS',
  COMMENTING: 'COMMENTING',
  CONSOLIDATING: 'CONSOLIDATING',
  AWAITING_OFFICE: 'AWAITING_OFFICE',
  AWAITING_VICE_CHAIR: 'AWAITING_VICE_CHAIR',
  AWAITING_CHAIR: 'AWAITING_CHAIR',
  AWAITING_SUBMISSION_SIGNATURE: 'AWAITING_SUBMISSION_SIGNATURE',
  AWAITING_SUBMISSION_NUMBER: 'AWAITING_SUBMISSION_NUMBER',
  AWAITING_PARTY: 'AWAITING_PARTY',
  REVISING: 'REVISING',
  FINALISING: 'FINALISING',
  AWAITING_RECHECK: 'AWAITING_RECHECK',
  AWAITING_SIGNATURE: 'AWAITING_SIGNATURE',
  AWAITING_NUMBER: 'AWAITING_NUMBER',
  AWAITING_DISPATCH: 'AWAITING_DISPATCH',
  ISSUED: 'ISSUED',
  IN_PROCESS: 'IN_PROCESS',
  COMPLETED: 'COMPLETED',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
  CANCELLED: 'CANCELLED',
} as const;
export type DossierState = keyof typeof DossierStateEnum;
registerEnumType(DossierStateEnum, { name: 'DossierState' });

export const ReviewOutcomeEnum = { APPROVED: 'APPROVED', RETURNED: 'RETURNED' } as const;
export type ReviewOutcome = keyof typeof ReviewOutcomeEnum;
registerEnumType(ReviewOutcomeEnum, { name: 'ReviewOutcome' });
