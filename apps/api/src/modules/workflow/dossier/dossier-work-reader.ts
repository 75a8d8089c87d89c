import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize, type RequestContext } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import {
  deadlineMayBeCorrected,
  DRAFT_CHANGING_STEPS,
  examinesForOffice,
  leadsUnitWork,
  mayBeWithdrawn,
  mayUrgeHolder,
  type DossierModel,
} from '../../documents/index.js';
import { allowedActs, type DossierAct } from '../domain/allowed-acts.js';
import { flowElements } from '../domain/flow-elements.js';
import { BESIDE_STEPS } from '../domain/dossier-steps.js';
import { markState, type StageMark } from '../domain/stage-marks.js';
import { skippedNote, stageLabel, stagesOf } from '../domain/stage-plan.js';
import { outcomeLabel, samePersonNote, stepLabel } from '../domain/step-words.js';
import { nextStep, stepShown } from '../domain/what-now.js';
import { Definitions } from '../engine/definitions.js';
import { positionsLabel } from '../holder.model.js';
import { ownStep, type OwnStep } from '../own-steps/own-step.js';
import type { OwnStepModel } from '../own-steps/own-step.model.js';
import type {
  FlowModel,
  HistoryConnection,
  HistoryEntryModel,
  StageMarkModel,
  WhatNowModel,
} from './dossier-work.model.js';
import {
  dossierFlow,
  dossierHistory,
  dossierWork,
  type DossierWorkRow,
  type HistoryRow,
  type OpenStepRow,
} from './dossier-work.queries.js';

const BY_DOSSIER = {};

/** What the workflow knows of dossiers that the reader has already been let in to. */
@Injectable()
export class DossierWorkReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
    private readonly clock: Clock,
  ) {}

  /** The step that is open now; null once the process has ended. */
  async now(context: RequestContext, actor: Actor, dossierId: string): Promise<WhatNowModel | null> {
    const work = await this.#work(context, actor, dossierId);
    const step = work && mainStep(work);
    if (!work || !step) return null;
    const { language } = actor;
    const next = nextStep(step.elementId);
    return {
      stepId: stepShown(step.elementId),
      stepLabel: stepLabel(stepShown(step.elementId), language, step.stepName),
      suspended: work.suspended,
      holder: {
        unit: step.unit,
        positionLabel: positionsLabel(step.positions, language),
        person: step.person,
      },
      since: instant(step.openedAt),
      ...dueShown(work, this.clock.now()),
      awaitsDeadline: awaitsDeadline(work),
      nextLabel: next ? stepLabel(next, language) : null,
      mine: isMine(step, actor),
    };
  }

  async allowedActs(context: RequestContext, actor: Actor, dossier: DossierModel): Promise<DossierAct[]> {
    const work = await this.#work(context, actor, dossier.id);
    if (!work || work.suspended) return [];
    const own = await this.#ownSteps(actor, work);
    const ownOf = ({ id }: OpenStepRow) => own.get(id);
    return allowedActs({
      openSteps: work.open_steps.map((step) => ({
        elementId: step.elementId,
        mine: isMine(step, actor),
        own: ownOf(step) !== undefined,
      })),
      asOfficeSpecialist: actor.position === 'OFFICER' && actor.unitId === work.office_unit_id,
      mayCorrectDeadline:
        dossier.deadline !== null &&
        deadlineMayBeCorrected(dossier.state) &&
        actor.unitId === work.office_unit_id &&
        examinesForOffice(actor.position),
      mayUrge: work.open_steps.some(({ unit }) =>
        mayUrgeHolder(actor, {
          unit_id: unit.id,
          unit_kind: unit.kind,
          lead_unit_id: dossier.leadUnit.id,
          office_unit_id: work.office_unit_id,
        }),
      ),
      mayWithdraw:
        dossier.leadUnit.id === actor.unitId &&
        leadsUnitWork(actor.position) &&
        mayBeWithdrawn(dossier.state),
      changesDraft: [
        ...DRAFT_CHANGING_STEPS,
        ...work.open_steps.flatMap((step) => (ownOf(step)?.changesDraft ? [step.elementId] : [])),
      ],
    });
  }

  /** The open steps that the actor holds and that an administrator has drawn. */
  async ownSteps(context: RequestContext, actor: Actor, dossierId: string): Promise<OwnStepModel[]> {
    const work = await this.#work(context, actor, dossierId);
    if (!work || work.suspended) return [];
    const own = await this.#ownSteps(actor, work);
    return work.open_steps.flatMap((step) => {
      const asked = isMine(step, actor) ? own.get(step.id) : undefined;
      return asked ? [{ ...asked, workItemId: step.id }] : [];
    });
  }

  /** The path, with the due date of the running stage: of a running round, the day that its units were given. */
  async stages(context: RequestContext, actor: Actor, dossier: DossierModel): Promise<StageMarkModel[]> {
    const work = await this.#work(context, actor, dossier.id);
    const dueAt = work ? stageDue(work, this.clock.now()) : null;
    const processKey = work?.process_key ?? '';
    const shown = stagesOf(processKey);
    const marks = (dossier.stageMarks as readonly StageMark[]).filter(({ stage }) => shown.includes(stage));
    return marks.map((mark) => {
      const state = markState(mark);
      return {
        stage: mark.stage,
        label: stageLabel(processKey, mark.stage, actor.language),
        state,
        startedAt: mark.startedAt ?? null,
        endedAt: mark.endedAt ?? null,
        dueAt: state === 'RUNNING' ? dueAt : null,
      };
    });
  }

  /** Why a stage that other drafts go through is not on the path. */
  async skippedNote(context: RequestContext, actor: Actor, dossier: DossierModel): Promise<string | null> {
    const work = await this.#work(context, actor, dossier.id);
    const heldOn = (dossier.sessionItem?.heldOn ?? undefined) as CivilDate | undefined;
    return work ? skippedNote(work.process_key, heldOn, actor.language) : null;
  }

  /** One page of the steps, the first one first; one statement. */
  async history(
    actor: Actor,
    dossierId: string,
    first: number,
    after: string | undefined,
  ): Promise<HistoryConnection> {
    const size = pageSize(first);
    const [afterId] = decodeCursor(after, 1) ?? [];
    const rows = await this.reader.rows(
      actor.authorityId,
      dossierHistory(actor.authorityId, dossierId, isId(afterId) ? afterId : undefined, size + 1),
    );
    return pageOf(
      rows,
      size,
      (row) => toHistoryEntry(row, actor),
      ({ id }) => [id],
    );
  }

  /** The drawing of the process with what is done and what runs. */
  async flow(actor: Actor, dossierId: string): Promise<FlowModel> {
    const { authorityId } = actor;
    const row = await this.reader.one(authorityId, dossierFlow(authorityId, dossierId));
    if (!row) throw new Error(`the dossier ${dossierId} has no process`);
    const { name, version, xml, definition } = await this.definitions.byId(authorityId, row.definition_id);
    return { name, definitionVersion: version, xml, elements: flowElements(definition, row, row) };
  }

  /** What the drawn steps that are open ask for, by the id of the work item. */
  async #ownSteps(
    { authorityId, language }: Actor,
    { open_steps: steps }: DossierWorkRow,
  ): Promise<Map<string, OwnStep>> {
    const found = new Map<string, OwnStep>();
    for (const { id, elementId, stepName, definitionId } of steps) {
      if (stepName === null) continue;
      const { definition } = await this.definitions.byId(authorityId, definitionId);
      const step = ownStep(definition, elementId, language);
      if (step) found.set(id, step);
    }
    return found;
  }

  #work(
    context: RequestContext,
    { authorityId }: Actor,
    dossierId: string,
  ): Promise<DossierWorkRow | undefined> {
    const loader = context.once(
      BY_DOSSIER,
      () =>
        new DataLoader<string, DossierWorkRow | undefined>(async (ids) => {
          const rows = await this.reader.rows(authorityId, dossierWork(authorityId, ids));
          const byId = new Map(rows.map((row) => [row.dossier_id, row]));
          return ids.map((id) => byId.get(id));
        }),
    );
    return loader.load(dossierId);
  }
}

/** The open step that says where the dossier stands. */
function mainStep({ open_steps: steps }: DossierWorkRow): OpenStepRow | undefined {
  return steps.find(({ elementId }) => !BESIDE_STEPS.includes(elementId)) ?? steps[0];
}

function awaitsDeadline({ open_steps: steps }: DossierWorkRow): boolean {
  return steps.some(({ elementId }) => elementId === 'confirmDeadline');
}

function isMine(step: OpenStepRow, { principals }: Actor): boolean {
  return step.candidates.some((candidate) => principals.includes(candidate));
}

/**
 * Until when: while the units of a round may still answer, that is their deadline with its words; afterwards what the
 * holder of the step has to keep.
 */
function dueShown(work: DossierWorkRow, now: string): { dueAt: string | null; dueWords: string | null } {
  const { round_deadline: round } = work;
  if (round && instant(round.dueAt) > now) return { dueAt: instant(round.dueAt), dueWords: round.words };
  const step = mainStep(work);
  const due = step?.dueAt ?? null;
  return {
    dueAt: due === null ? null : instant(due),
    dueWords: step?.elementId === 'sendRound' ? work.session_due_words : null,
  };
}

/** The path keeps the day of the round when its hour is past: that the lead has until later to end it is no news there. */
function stageDue(work: DossierWorkRow, now: string): string | null {
  return work.round_deadline ? instant(work.round_deadline.dueAt) : dueShown(work, now).dueAt;
}

/** Instants inside JSON come with PostgreSQL's offset. */
function instant(text: string): string {
  return new Date(text).toISOString();
}

function toHistoryEntry(row: HistoryRow, { language }: Actor): HistoryEntryModel {
  const merged =
    row.same_person_as !== null && row.person !== null && row.same_person_id === row.person.id
      ? samePersonNote(row.same_person_as, language)
      : null;
  return {
    id: row.id,
    stepId: row.element_id,
    stepLabel: stepLabel(row.element_id, language, row.step_name),
    holder: { unit: row.unit, positionLabel: positionsLabel(row.positions, language), person: row.assignee },
    receivedAt: row.opened_at,
    actedAt: row.closed_at,
    actedBy: row.person,
    onBehalfNote: [row.on_behalf_of, merged].filter(Boolean).join('. ') || null,
    outcomeLabel: outcomeLabel(row.element_id, row.outcome, language),
    reason: row.reason,
  };
}
