import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { TakeFromSession } from '../../src/modules/documents/index.js';
import type { TestApp } from '../support/test-app.js';
import { DossierWalk } from './dossier-walk.js';
import { consult } from './consult.js';
import { issue } from './issue.js';
import { submit } from './submit.js';
import { commandId, type Walk } from './walk.js';

/** Item 7 of the session, begun from nothing: drafted, returned once, corrected and approved by the department's leader. */
export async function draftFromNothing(walk: Walk): Promise<DossierWalk> {
  const bytes = await decisionDocx(sampleDecision);
  const first = await walk.as('cv.vhkhtt').upload('du-thao-lan-1.docx', bytes);
  const { id } = await walk.act<{ id: string }>('create the dossier', {
    role: 'cv.vhkhtt',
    act: 'createDossier',
    mutation: `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } ...Refused } }`,
    variables: async () => ({
      input: { docType: 'DECISION', subject: sampleDecision.subject, urgency: 'URGENT', fileId: first },
    }),
  });
  const dossier = new DossierWalk(walk, id);
  await dossier.act('submit the draft', 'cv.vhkhtt', 'submitDraft');
  await dossier.act('return the draft', 'tp.vhkhtt', 'reviewDraft', {
    outcome: ['ReviewOutcome!', 'RETURNED'],
    reason: ['String', 'Bổ sung nơi nhận.'],
  });
  const second = await walk.as('cv.vhkhtt').upload('du-thao-lan-2.docx', bytes);
  await dossier.act('put in the corrected draft', 'cv.vhkhtt', 'addDraft', {
    fileId: ['ID!', second],
    note: ['String', 'Đã bổ sung nơi nhận.'],
  });
  await dossier.act('submit the corrected draft', 'cv.vhkhtt', 'submitDraft');
  await dossier.act('approve the draft', 'tp.vhkhtt', 'reviewDraft', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
  return dossier;
}

/** From the step "Gửi lấy ý kiến" to the archive, by all its actors. */
export async function walkToArchive(dossier: DossierWalk): Promise<void> {
  await consult(dossier);
  await submit(dossier);
  await issue(dossier);
}

/** The same item as the session left it: draft 1 is ready at the department and waits to be sent out. */
export async function draftFromSession(walk: Walk, { app, tenant }: TestApp): Promise<DossierWalk> {
  const fileId = await walk.as('cv.vhkhtt').upload('du-thao-lan-1.docx', await decisionDocx(sampleDecision));
  const taken = await app.get(TakeFromSession).run(tenant.actor('cv.vhkhtt'), commandId(walk.id, 'session'), {
    docType: 'DECISION',
    subject: sampleDecision.subject,
    urgency: 'URGENT',
    decisionAuthority: 'COLLECTIVE',
    fileId,
    sessionItem: {
      number: 7,
      sessionName: 'Phiên họp UBND thành phố thường kỳ tháng 3 năm 2025',
      quote: 'Góp ý dự thảo Quyết định trong ngày 19/3/2025.',
    },
    continuesAt: 'COMMENTS',
    isSample: true,
  });
  if ('refused' in taken) throw new Error(taken.refused);
  return new DossierWalk(walk, taken.dossierId);
}
