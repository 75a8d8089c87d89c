import { formatDate, label, type CivilDate, type Language } from '@thong-suot/administration';
import { STAGE_ORDER, type Stage } from './dossier-steps.js';

/** Which stages the dossiers of a process go through, and how the third is called. */
interface StagePlan {
  readonly stages: readonly Stage[];
  readonly submitted: { readonly vi: string; readonly en: string };
}

const TO_THE_PARTY: StagePlan = {
  stages: STAGE_ORDER,
  submitted: { vi: 'Trình Thường trực Thành ủy', en: label('stage', 'SUBMITTED', 'en') },
};

/** A process that an administrator has drawn says by its steps to whom it submits. */
const DRAWN_SUBMITTED = { vi: 'Trình duyệt', en: 'For approval' };

/** Stages that do not apply are not shown; the third one names what is asked for (wording: giai đoạn). */
const PLANS: Readonly<Record<string, StagePlan>> = {
  consultAndPartyOpinion: TO_THE_PARTY,
  issueAfterAgreement: {
    stages: ['DRAFT', 'SUBMITTED', 'ISSUED'],
    submitted: { vi: 'Trình ký', en: 'For signature' },
  },
  issueNotice: { stages: ['DRAFT', 'ISSUED'], submitted: TO_THE_PARTY.submitted },
};

export function stagesOf(processKey: string): readonly Stage[] {
  return (PLANS[processKey] ?? TO_THE_PARTY).stages;
}

export function stageLabel(processKey: string, stage: Stage, language: Language): string {
  if (stage !== 'SUBMITTED') return label('stage', stage, language);
  return (PLANS[processKey]?.submitted ?? DRAWN_SUBMITTED)[language];
}

/** What is said of comments that are not collected again; null where they are, or never are (a notice). */
export function skippedNote(
  processKey: string,
  heldOn: CivilDate | undefined,
  language: Language,
): string | null {
  if (processKey !== 'issueAfterAgreement') return null;
  const day = heldOn === undefined ? '' : formatDate(heldOn);
  if (language === 'en') return `No new round of comments: agreed at the session ${day}`.trim();
  return `Không lấy ý kiến lại: đã thông qua tại phiên họp${day === '' ? '' : ` ngày ${day}`}`;
}
