import { Injectable } from '@nestjs/common';
import type { Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  DossierActs,
  type DossierActContext,
  type DossierActRequest,
  type DossierModel,
} from '../documents/index.js';

export interface TravellingActRequest<Loaded extends readonly unknown[] = []> extends Omit<
  DossierActRequest<Loaded>,
  'companionIds' | 'load'
> {
  /** What `decide` needs beside the dossiers, whose ids are given: the one acted on first. */
  load?(dossierIds: readonly string[]): { readonly [K in keyof Loaded]: Query<Loaded[K]> };
}

/**
 * Runs an act on a dossier together with those that travel with it: all that its Tờ trình carries, from the submission
 * for examination to the signature.
 * Refuses DOSSIER_NOT_FOUND, DOSSIER_CHANGED (also where another one has just left) and whatever `decide` refuses.
 */
@Injectable()
export class TravellingActs {
  constructor(
    private readonly acts: DossierActs,
    private readonly reader: TenantReader,
  ) {}

  /** The ids of the dossiers that an act would move, the one acted on first: for what is made before the act. */
  async travelling({ authorityId }: Actor, dossierId: string): Promise<readonly string[]> {
    const companions = await this.reader.rows(authorityId, companionsOf(authorityId, dossierId));
    return [dossierId, ...companions.map(({ dossier_id }) => dossier_id)];
  }

  async run<Loaded extends readonly unknown[] = []>(
    request: TravellingActRequest<Loaded>,
    decide: (context: DossierActContext<Loaded>) => Decision<{ dossierId: string }> | RefusalValue,
  ): Promise<DossierModel | RefusalValue> {
    const { actor, dossierId, load, ...asked } = request;
    const companions = companionsOf(actor.authorityId, dossierId);
    const [, ...companionIds] = await this.travelling(actor, dossierId);
    return this.acts.run<[CompanionRow, ...Loaded]>(
      {
        ...asked,
        actor,
        dossierId,
        companionIds,
        load: () =>
          [companions, ...(load?.([dossierId, ...companionIds]) ?? [])] as unknown as LoadOf<Loaded>,
      },
      ({ rows: [now, ...rows], ...context }) =>
        now.map(({ dossier_id }) => dossier_id).join() === companionIds.join()
          ? decide({ ...context, rows: rows as unknown as DossierActContext<Loaded>['rows'] })
          : refuse('DOSSIER_CHANGED'),
    );
  }
}

interface CompanionRow {
  readonly dossier_id: string;
}

type LoadOf<Loaded extends readonly unknown[]> = readonly [
  Query<CompanionRow>,
  ...{ readonly [K in keyof Loaded]: Query<Loaded[K]> },
];

/** The other dossiers on the Tờ trình of a dossier as long as nobody has signed it, without those that were withdrawn. */
function companionsOf(authorityId: string, dossierId: string): Query<CompanionRow> {
  return {
    name: 'submission.companions',
    text: `select m.dossier_id
      from (
        select s.document_id from official_document_dossier od
        join submission s on (s.authority_id, s.document_id) = (od.authority_id, od.document_id)
        where od.authority_id = $1 and od.dossier_id = $2
        order by s.id desc limit 1) latest
      join official_document o on o.authority_id = $1 and o.id = latest.document_id and o.state = 'DRAFT'
      join official_document_dossier m on m.authority_id = $1 and m.document_id = o.id and m.dossier_id <> $2
      join dossier d on d.authority_id = $1 and d.id = m.dossier_id and d.state <> 'WITHDRAWN'
      order by m.ordinal`,
    values: [authorityId, dossierId],
  };
}

/** The ids of the dossiers of an act, the one acted on first. */
export function idsOf({ dossier, companions }: DossierActContext): string[] {
  return [dossier.id, ...companions.map((companion) => companion.dossier.id)];
}
