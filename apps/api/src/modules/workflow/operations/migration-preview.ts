import { Injectable } from '@nestjs/common';
import { migrationPlan, migrationProblems, type Definition, type State } from '@thong-suot/workflow-engine';
import type { Actor, Language } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { Definitions } from '../engine/definitions.js';
import { versionById } from '../studio/process.queries.js';
import type { ElementMapping } from './batch.queries.js';
import { elementLabel, migrationProblemLabel } from './operation-words.js';
import { instanceModel, OperationsReader } from './operations-reader.js';
import type { MigrationPreviewModel, MigrationStepModel, WayModel } from './operations.model.js';
import { runningStates } from './operations.queries.js';
import { MOST_OF_A_BATCH } from './start-batch.js';

/** What would become of the running work of one version under another; changes nothing. */
@Injectable()
export class MigrationPreview {
  constructor(
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
    private readonly operations: OperationsReader,
  ) {}

  /** Refuses PROCESS_VERSION_UNKNOWN: also to who does not administer processes. Three statements. */
  async of(
    actor: Actor,
    versions: { readonly from: string; readonly to: string },
    mapping: ElementMapping,
  ): Promise<MigrationPreviewModel | RefusalValue> {
    const { authorityId, language } = actor;
    if (!isId(versions.from) || !isId(versions.to)) return refuse('PROCESS_VERSION_UNKNOWN');
    const [[fromRow], [toRow], rows] = await this.reader.read(
      authorityId,
      versionById(actor, versions.from),
      versionById(actor, versions.to),
      runningStates(actor, versions.from, MOST_OF_A_BATCH),
    );
    if (!fromRow || !toRow) return refuse('PROCESS_VERSION_UNKNOWN');
    const { definition: from } = await this.definitions.byId(authorityId, versions.from);
    const { definition: to } = await this.definitions.byId(authorityId, versions.to);
    const looked = await Promise.all(
      rows.map(async (row) => ({ row, state: await this.operations.stateOf(authorityId, row) })),
    );
    const verdicts = looked.map(({ row, state }) => ({
      instance: instanceModel(row, language),
      problems: migrationProblems(from, to, state, mapping).map(({ code, elementId }) => ({
        elementId,
        message: `${elementLabel(from, elementId, language)}: ${migrationProblemLabel(code, language)}`,
      })),
    }));
    return {
      running: fromRow.running,
      lookedAt: rows.length,
      possible: verdicts.filter(({ problems }) => problems.length === 0).length,
      steps: stepsOf(
        from,
        to,
        looked.map(({ state }) => state),
        mapping,
        language,
      ),
      verdicts,
    };
  }
}

/** Every element at which some of the work stands, with where it would go on and what could take its place. */
function stepsOf(
  from: Definition,
  to: Definition,
  states: readonly State[],
  mapping: ElementMapping,
  language: Language,
): MigrationStepModel[] {
  const { elements } = migrationPlan(from, to, mapping);
  const counts = new Map<string, number>();
  for (const { tokens } of states) {
    for (const at of new Set(tokens.map((token) => token.at))) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Object.keys(from.elements)
    .filter((id) => counts.has(id))
    .map((elementId) => ({
      elementId,
      label: elementLabel(from, elementId, language),
      count: counts.get(elementId) ?? 0,
      toElementId: elements[elementId] ?? null,
      choices: choicesFor(from, to, elementId, language),
    }));
}

function choicesFor(from: Definition, to: Definition, elementId: string, language: Language): WayModel[] {
  const type = from.elements[elementId]?.type;
  return Object.values(to.elements)
    .filter((element) => element.type === type)
    .map(({ id }) => ({ flowId: id, label: elementLabel(to, id, language) }));
}
