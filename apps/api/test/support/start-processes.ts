import { endingDue } from '../../src/modules/consultation/domain/round-deadline.js';
import type { ActRunner } from '../../src/platform/act/index.js';
import { newId } from '../../src/platform/ids.js';
import { expectDone } from './acts.js';
import type { SmallTenant } from './small-tenant.js';

/** The bodies that processes name; the same of a small tenant and of one made like the demo. */
export type Bodies = Pick<
  SmallTenant,
  'authorityId' | 'leadUnitId' | 'officeUnitId' | 'authorityUnitId' | 'wardIds' | 'officer'
>;

export interface StartedDossier {
  readonly dossierId: string;
  readonly instanceId: string;
}

export interface StartedRound {
  readonly roundId: string;
  readonly instanceId: string;
}

const TITLE = 'Về việc thành lập Ban Chỉ đạo';

/** A dossier with its process, visible to the lead unit, the Office and the leaders; written as the modules do it. */
export async function startDossier(
  runner: ActRunner,
  bodies: Bodies,
  startElementId: string,
): Promise<StartedDossier> {
  const { authorityId, leadUnitId, officeUnitId, authorityUnitId, officer } = bodies;
  const [dossierId, instanceId] = [newId(), newId()];
  await expectDone(
    runner.run<[], object>({
      commandId: newId(),
      kind: 'createDossier',
      actor: officer,
      content: { dossierId },
      decide: ({ now }) => ({
        writes: [
          {
            text: `insert into dossier (authority_id, id, doc_type, subject, urgency, decision_authority, lead_unit_id,
                state, stage, instance_id, created_at)
              values ($1, $2, 'DECISION', $3, 'NORMAL', 'COLLECTIVE', $4, 'DRAFTING', 'DRAFT', $5, $6)`,
            values: [authorityId, dossierId, TITLE, leadUnitId, instanceId, now],
          },
        ],
        start: [
          {
            instanceId,
            processKey: 'consultAndPartyOpinion',
            subjectKind: 'DOSSIER',
            subjectId: dossierId,
            variables: { leadUnitId, officeUnitId, authorityUnitId, decisionAuthority: 'COLLECTIVE' },
            startElementId,
            labels: { title: TITLE, docType: 'DECISION', leadUnitId },
          },
        ],
        access: [leadUnitId, officeUnitId, authorityUnitId].map((principalId) => ({
          subjectKind: 'DOSSIER',
          subjectId: dossierId,
          principalKind: 'UNIT',
          principalId,
          class: 'READ',
          cause: 'LEAD',
        })),
        audit: { act: 'DOSSIER_CREATED', subjectKind: 'DOSSIER', subjectId: dossierId },
        answer: { dossierId },
      }),
    }),
  );
  return { dossierId, instanceId };
}

/** A round of comments on a dossier, in which every ward is asked. */
export async function startRound(
  runner: ActRunner,
  bodies: Bodies,
  dossierId: string,
  dueAt: string,
): Promise<StartedRound> {
  const { leadUnitId, wardIds, officer } = bodies;
  const [roundId, instanceId] = [newId(), newId()];
  await expectDone(
    runner.run<[], object>({
      commandId: newId(),
      kind: 'sendRound',
      actor: officer,
      content: { roundId },
      decide: () => ({
        start: [
          {
            instanceId,
            processKey: 'commentRound',
            subjectKind: 'ROUND',
            subjectId: roundId,
            variables: {
              leadUnitId,
              dueAt,
              remindAt: dueAt,
              endDueAt: endingDue(dueAt),
              participants: wardIds.length,
            },
            labels: {
              title: TITLE,
              docType: 'DECISION',
              leadUnitId,
              dossierId,
              dueWords: 'trong ngày 19/3/2025',
            },
            participantUnits: wardIds,
          },
        ],
        audit: { act: 'ROUND_SENT', subjectKind: 'ROUND', subjectId: roundId },
        answer: { roundId },
      }),
    }),
  );
  return { roundId, instanceId };
}
