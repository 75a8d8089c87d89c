import { isCode } from '@thong-suot/administration';
import {
  itemNumber,
  workItemKey,
  type Assignment,
  type Definition,
  type JsonObject,
} from '@thong-suot/workflow-engine';
import type { OpenItem } from '../../../platform/act/index.js';
import { isShipped } from '../domain/shipped.js';
import type { EventCause } from './event-cause.js';
import type { InstanceRecord } from './instance-record.js';
import type { OpenRow, StepRows } from './step-rows.js';

/** The open items of an instance while events are applied to it; every change goes into the rows too. */
export class OpenItems {
  open: readonly OpenItem[];
  variables: JsonObject;
  labels: InstanceRecord['labels'];
  definition: Definition;

  constructor(
    private readonly record: InstanceRecord,
    private readonly cause: EventCause,
    private readonly rows: StepRows,
  ) {
    this.open = record.openItems;
    this.labels = record.labels;
    this.definition = record.definition;
    this.variables = record.state.variables;
  }

  openItem(
    workItemKey: string,
    elementId: string,
    assignment: Assignment,
    { index, assignee }: { readonly index?: number; readonly assignee?: string } = {},
  ): void {
    const { record, cause } = this;
    const unitId = this.unitOf(assignment, index);
    const id = cause.newId();
    const element = this.definition.elements[elementId];
    if (element?.type !== 'userTask') throw new Error(`${elementId} is no user task`);
    const dueAt = assignment.dueAt ?? this.fixedDue(elementId);
    const holder = assignee ?? this.labels.assigneeId;
    const stage = element.stage ?? record.progress?.stage;
    const row: OpenRow = {
      id,
      instance: record.id,
      key: workItemKey,
      element: elementId,
      kind: record.subjectKind,
      subject: record.subjectId,
      positions: assignment.candidatePositions,
      lead: this.leadUnitId(),
      title: this.labels.title,
      differentFrom: element.differentPersonFrom,
      ...(this.labels.docType ? { type: this.labels.docType } : {}),
      ...(stage ? { stage } : {}),
      ...(index === undefined ? {} : { index }),
      ...(unitId ? { unit: unitId } : {}),
      ...(dueAt ? { due: dueAt } : {}),
      ...(element.byField ? { byField: true } : {}),
      ...stepName(elementId, element.name),
      ...this.field(),
      ...(holder === undefined ? {} : { assignee: holder }),
      ...this.about(),
    };
    this.rows.open.push(row);
    this.letIn(unitId);
    this.open = [
      ...this.open,
      {
        id,
        workItemKey,
        elementId,
        ...(index === undefined ? {} : { participantIndex: index }),
        unitId: unitId ?? '',
        positions: assignment.candidatePositions,
        candidates: [],
        openedAt: cause.now,
        ...(dueAt ? { dueAt } : {}),
      },
    ];
  }

  /** One more participant; `candidateUnit` where the process itself names the unit. */
  openParticipant(workItemKey: string, elementId: string, index: number, candidateUnit?: string): void {
    const element = this.definition.elements[elementId];
    const candidatePositions = element?.type === 'userTask' ? element.candidatePositions : [];
    // Open participants of one round share their due date.
    const dueAt = this.open.find((item) => item.elementId === elementId)?.dueAt ?? this.variables['dueAt'];
    const due = typeof dueAt === 'string' ? { dueAt } : {};
    const unit = candidateUnit === undefined ? {} : { candidateUnit };
    this.openItem(workItemKey, elementId, { candidatePositions, ...due, ...unit }, { index });
  }

  complete(workItemKey: string, outcome: string | null): void {
    const { cause, record } = this;
    const { closing, personId } = cause;
    for (const item of this.take((key) => key === workItemKey)) {
      this.rows.closeItem({
        id: item.id,
        outcome: closing?.outcome ?? outcome,
        ...(personId ? { by: personId } : {}),
        ...(closing?.reason ? { reason: closing.reason } : {}),
        ...onBehalf(cause),
        ...(closing?.documentId ? { document: closing.documentId } : {}),
      });
    }
    if (personId && record.subjectKind === 'DOSSIER') {
      this.rows.access.push({
        subject: record.subjectId,
        principal: personId,
        class: 'FOLLOW',
        cause: 'ACTED',
        subjectKind: 'DOSSIER',
        principalKind: 'PERSON',
      });
    }
  }

  /**
   * Somebody else holds the item from now on: the row of the former holder is closed by whoever gave it away, with the
   * reason, so that the history tells both; a new row of the same key and deadline is opened for the other.
   */
  reassign(workItemKey: string, assignee: string): void {
    const { closing, personId } = this.cause;
    for (const item of this.take((key) => key === workItemKey)) {
      this.rows.closeItem({
        id: item.id,
        outcome: REASSIGNED,
        ...(personId ? { by: personId } : {}),
        ...(closing?.reason ? { reason: closing.reason } : {}),
      });
      const { unitId, positions, dueAt, elementId } = item;
      const due = dueAt === undefined ? {} : { dueAt };
      this.openItem(
        workItemKey,
        elementId,
        { candidateUnit: unitId, candidatePositions: positions, ...due },
        { assignee },
      );
    }
  }

  /** Items that nobody completes; `outcome`: what a person did instead (withdrew the whole, moved it on) is told at the step. */
  cancel(which: (key: string) => boolean, outcome: string | undefined): void {
    const { personId, closing } = this.cause;
    const told =
      outcome !== undefined && personId ? { by: personId, outcome: closing?.outcome ?? outcome } : {};
    const reason = outcome !== undefined && closing?.reason ? { reason: closing.reason } : {};
    for (const item of this.take(which)) this.rows.closeItem({ id: item.id, ...told, ...reason });
  }

  reschedule(workItemKey: string, dueAt: string | null): void {
    const moves = (key: string) => key === workItemKey || key.startsWith(`${workItemKey}.`);
    this.open = this.open.map((item) => {
      if (!moves(item.workItemKey)) return item;
      this.rows.moveDue({ id: item.id, due: dueAt });
      const { dueAt: _before, ...rest } = item;
      return dueAt ? { ...rest, dueAt } : rest;
    });
    // The words of the first deadline do not speak of the new one.
    const { dueWords: _words, ...labels } = this.labels;
    this.labels = labels;
  }

  /** Steps and timers go on under the names that they have in the definition to which the instance was taken. */
  migrate(elements: Readonly<Record<string, string>>, to: Definition): void {
    this.definition = to;
    const newId = (id: string) => (Object.hasOwn(elements, id) ? (elements[id] ?? id) : id);
    this.open = this.open.map((item) => {
      const elementId = newId(item.elementId);
      if (elementId === item.elementId) return item;
      const key = workItemKey(elementId, itemNumber(item.workItemKey), item.participantIndex);
      const { stepName: name } = stepName(elementId, to.elements[elementId]?.name);
      this.rows.renamed.push({ id: item.id, key, element: elementId, ...(name ? { name } : {}) });
      return { ...item, elementId, workItemKey: key };
    });
  }

  /**
   * In a process that an administrator has drawn, whoever gets a step may see the dossier from then on; the shipped ones
   * say themselves whom they bring in, and when.
   */
  private letIn(unitId: string | undefined): void {
    const { subjectKind, subjectId } = this.record;
    if (subjectKind !== 'DOSSIER' || unitId === undefined || isShipped(this.definition.processId)) return;
    this.rows.access.push({
      subject: subjectId,
      principal: unitId,
      class: 'READ',
      cause: 'STEP',
      subjectKind: 'DOSSIER',
      principalKind: 'UNIT',
    });
  }

  /** The deadline that a session fixed for comments; a second round, after it, is not late by it. */
  private fixedDue(elementId: string): string | undefined {
    const { sendRoundDueAt } = this.labels;
    if (elementId !== 'sendRound' || sendRoundDueAt === undefined) return undefined;
    return Date.parse(sendRoundDueAt) > Date.parse(this.cause.now) ? sendRoundDueAt : undefined;
  }

  /** The unit that leads now: one that was unknown at the start is named later. */
  private leadUnitId(): string {
    const { leadUnitId } = this.variables;
    return typeof leadUnitId === 'string' ? leadUnitId : this.labels.leadUnitId;
  }

  /** The field of work that an act has chosen for the subject. */
  private field(): { field?: string } {
    const { fieldId } = this.variables;
    return typeof fieldId === 'string' ? { field: fieldId } : {};
  }

  private take(which: (key: string) => boolean): readonly OpenItem[] {
    const taken = this.open.filter((item) => which(item.workItemKey));
    this.open = this.open.filter((item) => !which(item.workItemKey));
    return taken;
  }

  private about(): { dossier?: string; document?: string } {
    const { record, labels } = this;
    const dossier = record.subjectKind === 'DOSSIER' ? record.subjectId : labels.dossierId;
    return {
      ...(dossier ? { dossier } : {}),
      ...(labels.documentId ? { document: labels.documentId } : {}),
    };
  }

  /** The unit that a step is for; undefined for a participant whose unit only the rows know. */
  private unitOf(
    { candidateUnit, candidateUnits }: Pick<Assignment, 'candidateUnit' | 'candidateUnits'>,
    index: number | undefined,
  ): string | undefined {
    if (index !== undefined && (candidateUnits || !candidateUnit)) {
      return candidateUnits?.[index] ?? this.labels.participantUnits?.[index];
    }
    const variable = candidateUnit && UNIT_VARIABLES[candidateUnit];
    if (!variable) {
      if (candidateUnit) return candidateUnit;
      throw new Error('the step names no candidate unit');
    }
    const unit = this.variables[variable];
    if (typeof unit !== 'string') throw new Error(`the instance has no variable ${variable}`);
    return unit;
  }
}

/** Said at the step: what the act says of itself, and for whom somebody stood in. */
function onBehalf({ closing, standsIn }: EventCause): { readonly onBehalfOf?: string } {
  const instead =
    standsIn &&
    (standsIn.kind === 'SUBSTITUTION' ? `Làm thay ${standsIn.title}` : `Thừa ủy quyền ${standsIn.title}`);
  const said = [closing?.onBehalfOf, instead].filter(Boolean).join('. ');
  return said === '' ? {} : { onBehalfOf: said };
}

/** The name of a step for which the platform has no words of its own. */
function stepName(elementId: string, name: string | undefined): { readonly stepName?: string } {
  return isCode('step', elementId) ? {} : { stepName: name ?? elementId };
}

/** What came of a step that was given to somebody else. */
export const REASSIGNED = 'REASSIGNED';

/** Whom the words for a unit in a process file mean: the variable of the instance that names it. */
export const UNIT_VARIABLES: Record<string, string | undefined> = {
  LEAD: 'leadUnitId',
  OFFICE: 'officeUnitId',
  LEADERSHIP: 'authorityUnitId',
};
