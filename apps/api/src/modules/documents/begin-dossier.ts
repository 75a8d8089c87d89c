import type { AccessGrant, ActContext, Decision } from '../../platform/act/index.js';
import type { JsonObject } from '@thong-suot/workflow-engine';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { insertDossier, type CommitteeRow, type SessionItem } from './create-dossier.queries.js';
import { CONTINUATIONS, type ContinuationKey } from './domain/continuation.js';
import { mayDraft } from './domain/drafting.js';
import type { ReadDraft } from './draft-files.js';
import { insertDraft } from './draft.queries.js';
import type { DecisionAuthority, Urgency } from './enums.js';

export interface Beginning {
  /** Name of the act. */
  readonly act: string;
  readonly continuesAt: ContinuationKey;
  /** Key of a process that an administrator has drawn, by which it goes instead. */
  readonly ownProcess?: string | undefined;
  readonly docType: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly decisionAuthority: DecisionAuthority;
  readonly draft: ReadDraft | undefined;
  readonly sessionItem: SessionItem | null;
  readonly sample: boolean;
}

/**
 * Begins a dossier of the actor's unit: its row, its first draft, its process, and the right to see it for the lead
 * unit. The Office and the leaders see it from the submission on (bring_dossier, migration 0009); those
 * who dealt with its draft at a session see it, and that draft, from the start.
 * Refuses NOT_A_DRAFTING_POST and COMMITTEE_NOT_SET_UP.
 */
export function beginDossier(
  { rows: [[committee]], now, newId }: ActContext<[CommitteeRow]>,
  actor: Actor,
  beginning: Beginning,
): Decision<{ dossierId: string }> | RefusalValue {
  if (committee === undefined || !mayDraft(actor.position, committee.lead_unit_kind)) {
    return refuse('NOT_A_DRAFTING_POST');
  }
  const { office_unit_id: officeUnitId, leadership_unit_id: authorityUnitId } = committee;
  if (officeUnitId === null || authorityUnitId === null) return refuse('COMMITTEE_NOT_SET_UP');
  const { authorityId, personId, unitId: leadUnitId } = actor;
  const { docType, subject, urgency, decisionAuthority, draft, sessionItem, continuesAt } = beginning;
  const { ownProcess, ...described } = beginning;
  const start = ownProcess === undefined ? CONTINUATIONS[continuesAt] : ownStart(ownProcess, described);
  const dossierId = newId();
  const instanceId = newId();
  return {
    writes: [
      insertDossier({
        ...described,
        authorityId,
        id: dossierId,
        leadUnitId,
        drafterId: personId,
        drafterUnknown: continuesAt === 'SIGNATURE',
        instanceId,
        now,
      }),
      ...(draft === undefined
        ? []
        : insertDraft({
            ...draft,
            authorityId,
            id: newId(),
            dossierId,
            // A draft that a session had before it is nobody's working paper.
            workingPaperOf: sessionItem === null ? leadUnitId : null,
            note: null,
            personId,
            now,
          })),
    ],
    start: [
      {
        instanceId,
        processKey: start.processKey,
        subjectKind: 'DOSSIER',
        subjectId: dossierId,
        ...(start.startElementId === undefined ? {} : { startElementId: start.startElementId }),
        variables: { ...start.variables, leadUnitId, officeUnitId, authorityUnitId, decisionAuthority },
        labels: { title: subject, docType, leadUnitId, dossierId, ...commentsDue(sessionItem) },
      },
    ],
    access: [
      { ...reader(dossierId, leadUnitId), principalKind: 'UNIT', cause: 'LEAD' },
      ...(sessionItem === null ? [] : sessionMembers(dossierId, officeUnitId, committee.leader_post_ids)),
    ],
    audit: {
      act: beginning.act,
      subjectKind: 'DOSSIER',
      subjectId: dossierId,
      detail: {
        docType,
        urgency,
        decisionAuthority,
        continuesAt,
        fileId: draft?.fileId ?? null,
        ...(ownProcess === undefined ? {} : { process: ownProcess }),
      },
    },
    answer: { dossierId },
  };
}

/** A drawn process starts where it has its one plain start, and may choose by what is known of the dossier. */
function ownStart(
  processKey: string,
  { docType, urgency }: Omit<Beginning, 'ownProcess'>,
): { processKey: string; startElementId?: string; variables: JsonObject } {
  return { processKey, variables: { docType, urgency } };
}

/** The deadline that the session fixed, where its words leave no choice. */
function commentsDue(item: SessionItem | null): { readonly sendRoundDueAt?: string } {
  const [dueAt, another] = item?.suggestedDueAt ?? [];
  return dueAt === undefined || another !== undefined ? {} : { sendRoundDueAt: dueAt };
}

/** Who had the draft at the session: the leaders who sat in it, and the Office that prepared it. */
function sessionMembers(
  dossierId: string,
  officeUnitId: string,
  leaderPostIds: readonly string[],
): AccessGrant[] {
  return [
    { ...reader(dossierId, officeUnitId), principalKind: 'UNIT', cause: 'SESSION' },
    ...leaderPostIds.map(
      (postId) => ({ ...reader(dossierId, postId), principalKind: 'POST', cause: 'SESSION' }) as const,
    ),
  ];
}

function reader(dossierId: string, principalId: string) {
  return { subjectKind: 'DOSSIER', subjectId: dossierId, principalId, class: 'READ' } as const;
}
