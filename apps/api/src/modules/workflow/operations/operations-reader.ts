import { Injectable } from '@nestjs/common';
import { stateVersion, type Definition, type Element, type State } from '@thong-suot/workflow-engine';
import type { Actor, Language } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { outcomeLabel, stepLabel } from '../domain/step-words.js';
import { Definitions } from '../engine/definitions.js';
import { eventsQuery } from '../engine/instance.queries.js';
import { replay } from '../engine/restore-instance.js';
import { elementLabel, incidentLabel, matterLabel, waysFrom } from './operation-words.js';
import type {
  InstanceConnection,
  InstanceModel,
  InstanceSheetModel,
  OperationModel,
  PlaceModel,
  StepDoneModel,
  WayModel,
} from './operations.model.js';
import {
  incidentsOf,
  instanceSheet,
  operationsOn,
  runningPage,
  stepHistory,
  timersOf,
  type InstanceSummaryRow,
  type OperationRow,
  type RunningFilter,
  type StepHistoryRow,
} from './operations.queries.js';

const MOST_STEPS = 200;

/** Running work as administrators of the Office see it; nobody else sees any. */
@Injectable()
export class OperationsReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
  ) {}

  /** One page, the newest first; one statement. */
  async running(
    actor: Actor,
    filter: RunningFilter,
    first: number,
    after: string | undefined,
  ): Promise<InstanceConnection> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    const query = runningPage(actor, sound(filter), isId(before) ? before : null, size + 1);
    const rows = await this.reader.rows(actor.authorityId, query);
    return pageOf(
      rows,
      size,
      (row) => instanceModel(row, actor.language),
      ({ id }) => [id],
    );
  }

  async one(actor: Actor, id: string): Promise<InstanceModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, instanceSheet(actor, id));
    return row === undefined ? null : instanceModel(row, actor.language);
  }

  /** One instance with where it stands and what came before. Five statements (more where its version is first used). */
  async sheet(actor: Actor, id: string): Promise<InstanceSheetModel | null> {
    if (!isId(id)) return null;
    const { authorityId, language } = actor;
    const [[row], raised, timers, steps, operations] = await this.reader.read(
      authorityId,
      instanceSheet(actor, id),
      incidentsOf(actor, id),
      timersOf(actor, id),
      stepHistory(actor, id, MOST_STEPS),
      operationsOn(actor, id),
    );
    if (row === undefined) return null;
    const { definition, xml } = await this.definitions.byId(authorityId, row.definition_id);
    const state = await this.stateOf(authorityId, row);
    return {
      instance: instanceModel(row, language),
      xml,
      places: state.tokens.map((token): PlaceModel => {
        const element = definition.elements[token.at];
        const incident =
          token.waits === 'incident' ? raised.find(({ token_id }) => token_id === token.id) : undefined;
        const ways = element && incident ? waysFrom(definition, element, language) : [];
        return {
          tokenId: token.id,
          elementId: token.at,
          label: elementLabel(definition, token.at, language),
          incident: incident ? incidentLabel(incident.code, incident.params, language) : null,
          incidentAt: incident?.at ?? null,
          ways: ways.length > 1 ? ways : [],
          targets: token.index === undefined && element ? targetsOf(definition, element, language) : [],
        };
      }),
      timers: timers.map(({ element_id, due_at }) => ({
        label: elementLabel(definition, element_id, language),
        dueAt: due_at,
      })),
      steps: steps.map((step) => stepModel(step, definition, language)),
      operations: operations.map((each) => operationModel(each, definition, language)),
    };
  }

  /** A state of another shape is rebuilt from its events. */
  async stateOf(
    authorityId: string,
    row: { readonly id: string; readonly state: State; readonly state_version: number },
  ): Promise<State> {
    if (row.state_version === stateVersion) return row.state;
    return replay(await this.reader.rows(authorityId, eventsQuery(authorityId, row.id)));
  }
}

/** A version that is none finds nothing. */
function sound(filter: RunningFilter): RunningFilter {
  const { definitionId } = filter;
  return definitionId === null || isId(definitionId) ? filter : { ...filter, definitionId: NOWHERE };
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

export function instanceModel(row: InstanceSummaryRow, language: Language): InstanceModel {
  return {
    id: row.id,
    version: row.seen_version,
    processKey: row.process_key,
    processName: row.process_name,
    processVersion: row.process_version,
    processVersionId: row.definition_id,
    status: row.status,
    incidents: row.incidents,
    matter: matterLabel(row.subject_kind, row.doc_type, language),
    leadUnit: row.lead_unit,
    startedAt: row.started_at,
    openSteps: row.open_steps.map(({ elementId, stepName, count, since, dueAt }) => ({
      stepId: elementId,
      label: stepLabel(elementId, language, stepName),
      count,
      since: new Date(since).toISOString(),
      dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    })),
  };
}

/** Where a token on this element may be moved: steps and events of the same part of the process. */
function targetsOf(definition: Definition, from: Element, language: Language): WayModel[] {
  return Object.values(definition.elements)
    .filter((element) => element.scope === from.scope && element.id !== from.id && MOVABLE.has(element.type))
    .map(({ id }) => ({ flowId: id, label: elementLabel(definition, id, language) }));
}

const MOVABLE: ReadonlySet<Element['type']> = new Set([
  'userTask',
  'serviceTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'catchEvent',
  'endEvent',
]);

function stepModel(row: StepHistoryRow, { elements }: Definition, language: Language): StepDoneModel {
  return {
    id: row.id,
    stepId: row.element_id,
    label: stepLabel(row.element_id, language, row.step_name ?? elements[row.element_id]?.name ?? null),
    unit: row.unit,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    dueAt: row.due_at,
    outcomeLabel: outcomeLabel(row.element_id, row.outcome, language),
  };
}

function operationModel(row: OperationRow, definition: Definition, language: Language): OperationModel {
  const step = (id: string | null) => (id === null ? null : elementLabel(definition, id, language));
  return {
    id: row.id,
    act: row.act as OperationModel['act'],
    reason: row.reason,
    step: step(row.element_id),
    toStep: step(row.to_element_id),
    toVersion: row.to_version,
    by: { id: row.by_id, displayName: row.by_name },
    at: row.at,
  };
}
