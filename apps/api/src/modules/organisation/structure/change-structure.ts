import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { StructureChange } from './domain/change.js';
import { administersStructure } from './domain/decide-post.js';
import type { Moment } from './domain/decide-unit.js';
import type { Structure } from './domain/structure.js';
import { importOf, markApplied, type ImportRow } from '../workbook/import.queries.js';
import {
  loadStructure,
  openWorkOfUnits,
  structureOf,
  unitKind,
  type StructureRows,
  type UnitWorkRow,
} from './structure.queries.js';
import { raiseVersion, recorded, statementsOf, subjectOf } from './structure.statements.js';

/** Acts that may end units. */
const ENDS_UNITS: readonly string[] = ['endUnit', 'applyStructureImport'];

/** What an administrator does to the structure, decided on all of it. */
export interface StructureAct {
  /** Name of the mutation. */
  readonly kind: string;
  /** What was asked, to tell a repetition from a reuse. */
  readonly content: object;
  readonly expectedVersion: number;
  /** The workbook that is applied, where it is one. */
  readonly importId?: string | undefined;
  decide(
    structure: Structure,
    moment: Moment & { readonly by: string },
    imported: ImportRow | undefined,
  ): readonly StructureChange[] | StructureChange | RefusalValue;
}

/**
 * Changes the structure: by an administrator of the Office, on the version that he saw, all of it or nothing. Refuses
 * STRUCTURE_ADMIN_ONLY, STRUCTURE_CHANGED, STRUCTURE_HAS_WORK (a unit that is ended has open work) and what the decision
 * refuses.
 */
@Injectable()
export class ChangeStructure {
  constructor(private readonly acts: ActRunner) {}

  async run(actor: Actor, commandId: string, act: StructureAct): Promise<RefusalValue | undefined> {
    const { authorityId, unitId, personId, position } = actor;
    if (position !== 'ADMIN') return refuse('STRUCTURE_ADMIN_ONLY');
    const { kind, content, expectedVersion, importId = null } = act;
    const result = await this.acts.run<
      [...StructureRows, { kind: string }, ImportRow, UnitWorkRow],
      { version: number }
    >({
      commandId,
      kind,
      actor,
      content: { ...content, expectedVersion },
      load: () => [
        ...loadStructure(authorityId),
        unitKind(authorityId, unitId),
        importOf(authorityId, importId, personId),
        openWorkOfUnits(authorityId, ENDS_UNITS.includes(kind)),
      ],
      decide: ({ rows, now, newId }) => {
        const [units, posts, people, appointments, versions, [own], [imported], work] = rows;
        if (!administersStructure(position, own?.kind)) return refuse('STRUCTURE_ADMIN_ONLY');
        const { structure, version } = structureOf([units, posts, people, appointments, versions]);
        if (version !== expectedVersion) return refuse('STRUCTURE_CHANGED');
        const decided = act.decide(structure, { today: civilDateOf(now), newId, by: personId }, imported);
        if (isRefused(decided)) return decided;
        const changes = Array.isArray(decided)
          ? (decided as readonly StructureChange[])
          : [decided as StructureChange];
        const [first] = changes;
        if (first === undefined) return refuse('STRUCTURE_CHANGED');
        const left = changes.flatMap((change) =>
          change.kind === 'UNIT_ENDED' ? work.filter(({ unit_id }) => unit_id === change.unitId) : [],
        )[0];
        if (left !== undefined) {
          return refuse('STRUCTURE_HAS_WORK', { unit: left.unit, count: String(left.count) }, 'from');
        }
        return {
          writes: [
            raiseVersion(authorityId, expectedVersion),
            ...(importId === null ? [] : [markApplied(authorityId, importId, now)]),
            ...changes.flatMap((change) => statementsOf(change, { authorityId, personId, now, newId })),
          ],
          audit: {
            act: kind,
            ...(changes.length === 1
              ? subjectOf(first)
              : { subjectKind: 'AUTHORITY', subjectId: authorityId }),
            detail: { ...(importId === null ? {} : { importId }), changes: changes.map(recorded) },
          },
          outbox: changes.some((change) => change.kind.startsWith('UNIT_'))
            ? [{ topic: 'search.rebuild', payload: { kind: 'UNIT' } }]
            : [],
          answer: { version: expectedVersion + 1 },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }
}
