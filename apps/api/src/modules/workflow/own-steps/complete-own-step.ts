import { Injectable } from '@nestjs/common';
import { ActRunner, type InstanceView, type OpenItem } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Query } from '../../../platform/database/query.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import {
  dossierContext,
  DossierReader,
  tidyNote,
  tidyReason,
  type DossierContextRow,
  type DossierModel,
} from '../../documents/index.js';
import { DONE, ownStep, type OwnStep } from './own-step.js';

export interface CompleteOwnStepRequest {
  readonly dossierId: string;
  readonly workItemId: string;
  readonly outcome: string | undefined;
  readonly note: string | undefined;
  /** The required papers that the person has found to be there. */
  readonly papers: readonly string[];
  readonly expectedVersion: number;
}

/**
 * Whoever holds a step that an administrator has drawn completes it, with one of its outcomes: a step of the dossier's process,
 * or of one that it called. Refuses DOSSIER_NOT_FOUND, DOSSIER_CHANGED, NOT_YOUR_STEP, STEP_NOT_OPEN, OUTCOME_MISSING,
 * OUTCOME_NOT_OFFERED, STEP_PAPERS_MISSING, REASON_REQUIRED (a return, or a step that asks for it), REASON_TOO_LONG, NOTE_TOO_LONG,
 * PROCESS_SUSPENDED.
 */
@Injectable()
export class CompleteOwnStep {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly dossiers: DossierReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: CompleteOwnStepRequest,
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, workItemId, expectedVersion } = request;
    const { authorityId, principals } = actor;
    if (!isId(dossierId)) return refuse('DOSSIER_NOT_FOUND');
    const context = dossierContext(authorityId, principals, this.clock.now(), dossierId);
    const [[dossier], [place]] = await this.reader.read(
      authorityId,
      context,
      instanceOfItem(authorityId, dossierId, isId(workItemId) ? workItemId : null),
    );
    if (dossier === undefined) return refuse('DOSSIER_NOT_FOUND');
    const called = place && place.instance_id !== dossier.instance_id ? [place.instance_id] : [];
    const result = await this.acts.run<[DossierContextRow], { dossierId: string }>({
      commandId,
      kind: 'completeStep',
      actor,
      content: { ...request, outcome: request.outcome ?? null, note: request.note ?? null },
      instanceId: dossier.instance_id,
      alsoInstances: called,
      expectedVersion,
      load: () => [context],
      decide: ({ rows: [[seen]], instance, also }) => {
        if (seen === undefined || !instance) return refuse('DOSSIER_NOT_FOUND');
        if (instance.state.status === 'SUSPENDED') return refuse('PROCESS_SUSPENDED');
        const [other] = also;
        const done = completing(actor, request, other ?? instance);
        if (isRefused(done)) return done;
        const { step, reason, ...detail } = done;
        const audit = { act: 'completeStep', subjectKind: 'DOSSIER', subjectId: dossierId, detail };
        return {
          steps: other ? [] : [step],
          also: other ? [{ instanceId: other.id, steps: [step], audit }] : [],
          ...(reason === null ? {} : { closing: { reason } }),
          audit,
          answer: { dossierId },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, result.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}

/** The instance that opened an item of a dossier. */
function instanceOfItem(
  authorityId: string,
  dossierId: string,
  workItemId: string | null,
): Query<{ readonly instance_id: string }> {
  return {
    name: 'workflow.instanceOfItem',
    text: 'select instance_id from work_item where authority_id = $1 and dossier_id = $2 and id = $3::uuid',
    values: [authorityId, dossierId, workItemId],
  };
}

/** The command that completes the step, and what is told of it. */
function completing(
  actor: Actor,
  { workItemId, outcome, note, papers }: CompleteOwnStepRequest,
  { definition, openItems }: InstanceView,
) {
  const item = openItems.find(({ id }) => id === workItemId);
  if (item === undefined) return refuse('STEP_NOT_OPEN');
  const step = ownStep(definition, item.elementId, actor.language);
  if (step === undefined || !item.candidates.some((candidate) => actor.principals.includes(candidate))) {
    return refuse('NOT_YOUR_STEP');
  }
  const came = outcomeOf(step, outcome);
  if (isRefused(came)) return came;
  const missing = step.papers.filter((paper) => !papers.includes(paper));
  if (missing.length > 0) return refuse('STEP_PAPERS_MISSING', { papers: missing.join('; ') }, 'papers');
  const words = step.noteRequired || came.returns ? tidyReason(note) : tidyNote(note);
  if (isRefused(words)) return words;
  return {
    step: completingItem(item, came.code),
    reason: 'reason' in words ? words.reason : words.note,
    element: item.elementId,
    outcome: came.code,
    papers: step.papers.length,
  };
}

function outcomeOf(
  { outcomes }: OwnStep,
  outcome: string | undefined,
): { readonly code: string; readonly returns: boolean } | RefusalValue {
  if (outcomes.length === 0) return { code: DONE, returns: false };
  if (outcome === undefined) return refuse('OUTCOME_MISSING', undefined, 'outcome');
  const offered = outcomes.find(({ code }) => code === outcome);
  if (offered) return offered;
  return refuse('OUTCOME_NOT_OFFERED', { offered: outcomes.map(({ label }) => label).join('; ') }, 'outcome');
}

function completingItem({ elementId, workItemKey, participantIndex }: OpenItem, outcome: string) {
  return {
    type: 'complete',
    elementId,
    workItemKey,
    ...(participantIndex === undefined ? {} : { index: participantIndex }),
    variables: { outcome },
  } as const;
}
