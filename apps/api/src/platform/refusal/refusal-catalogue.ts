import { platformRefusals } from './catalogue/platform.js';
import { identityRefusals } from './catalogue/identity.js';
import { organisationRefusals } from './catalogue/organisation.js';
import { workflowRefusals } from './catalogue/workflow.js';
import { documentsRefusals } from './catalogue/documents.js';
import { issuanceRefusals } from './catalogue/issuance.js';
import { consultationRefusals } from './catalogue/consultation.js';
import { submissionRefusals } from './catalogue/submission.js';
import { assignmentsRefusals } from './catalogue/assignments.js';
import { meetingsRefusals } from './catalogue/meetings.js';
import { landRefusals } from './catalogue/land.js';
import { handoverRefusals } from './catalogue/handover.js';
import { notificationsRefusals } from './catalogue/notifications.js';
import { substitutionRefusals } from './catalogue/substitution.js';
import { personalDataRefusals } from './catalogue/personal-data.js';
import { supportRefusals } from './catalogue/support.js';

/** Every refusal that the service can give; one file per module, a code stands in one file only. */
export const refusals = {
  ...platformRefusals,
  ...identityRefusals,
  ...organisationRefusals,
  ...workflowRefusals,
  ...documentsRefusals,
  ...issuanceRefusals,
  ...consultationRefusals,
  ...submissionRefusals,
  ...assignmentsRefusals,
  ...meetingsRefusals,
  ...landRefusals,
  ...handoverRefusals,
  ...notificationsRefusals,
  ...substitutionRefusals,
  ...personalDataRefusals,
  ...supportRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;

/** The tables one by one, for the test that no code stands twice. */
export const refusalTables = [
  platformRefusals,
  identityRefusals,
  organisationRefusals,
  workflowRefusals,
  documentsRefusals,
  issuanceRefusals,
  consultationRefusals,
  submissionRefusals,
  assignmentsRefusals,
  meetingsRefusals,
  landRefusals,
  handoverRefusals,
  notificationsRefusals,
  substitutionRefusals,
] as const;
