import { Injectable } from '@nestjs/common';
import { civilDateOf, isCode, label, type Language } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { administersStructure, OpenWorkSources, unitKind } from '../organisation/index.js';
import { actLabel } from '../workflow/index.js';
import { groupsOf, type HeldWork, type WorkGroup } from './domain/groups.js';
import type { OpenWorkGroupModel, OpenWorkModel } from './handover.model.js';
import {
  colleaguesIn,
  earlierHandovers,
  personNamed,
  workThatStays,
  type Leaving,
} from './handover.queries.js';
import { tokenOf } from './token.js';

/** Things of one kind that one act hands over at most. */
export const MOST_OF_A_KIND = 400;
const SHOWN = 20;

/** What a person alone holds, in groups, with those who may have it. */
@Injectable()
export class OpenWorkReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly sources: OpenWorkSources,
  ) {}

  /** Null for all but administrators of the Office, and for a person who is not there. */
  async of(actor: Actor, personId: string): Promise<OpenWorkModel | null> {
    if (!isId(personId) || !(await this.mayHandOver(actor))) return null;
    const leaving = this.leaving(actor, personId);
    const [[person], stays, earlier] = await this.reader.read(
      actor.authorityId,
      personNamed(leaving),
      workThatStays(leaving),
      earlierHandovers(leaving),
    );
    if (person === undefined) return null;
    const { held, groups } = await this.groups(leaving);
    return {
      personId,
      person: person.name,
      count: held.length,
      token: tokenOf(held),
      groups: groups.map((group) => toGroup(group, actor.language)),
      stays: stays.map(({ next_from, ...row }) => ({ ...row, nextFrom: next_from })),
      earlier,
    };
  }

  async mayHandOver({ authorityId, unitId, position }: Actor): Promise<boolean> {
    if (position !== 'ADMIN') return false;
    const own = await this.reader.one(authorityId, unitKind(authorityId, unitId));
    return administersStructure(position, own?.kind);
  }

  leaving({ authorityId }: Actor, personId: string): Leaving {
    return { authorityId, personId, today: civilDateOf(this.clock.now()) };
  }

  /** What the person holds, in groups, with those who may have it. */
  async groups(leaving: Leaving): Promise<{ held: HeldWork[]; groups: WorkGroup[] }> {
    const { authorityId, personId } = leaving;
    const sources = this.sources.all();
    const found = await this.reader.read(
      authorityId,
      ...sources.map((source) => source.held({ ...leaving, limit: MOST_OF_A_KIND + 1 })),
    );
    const held: HeldWork[] = [];
    for (const [index, source] of sources.entries()) {
      const rows = found[index] ?? [];
      const excluded = await source.excluded?.(authorityId, rows);
      held.push(...rows.map((row) => ({ kind: source.kind, row, excluded: excluded?.get(row.id) ?? [] })));
    }
    const units = [...new Set(held.map(({ row }) => row.unit_id))];
    const colleagues =
      units.length === 0 ? [] : await this.reader.rows(authorityId, colleaguesIn(leaving, units));
    return { held, groups: groupsOf(held, colleagues, personId) };
  }
}

function toGroup({ id, kind, items, receivers }: WorkGroup, language: Language): OpenWorkGroupModel {
  const [first] = items;
  return {
    id,
    kind,
    label: first === undefined ? '' : labelOf(first, language),
    unit: first?.row.unit_name ?? '',
    count: items.length,
    items: items.slice(0, SHOWN).map(({ row }) => ({
      id: row.id,
      docType: row.doc_type,
      since: row.since,
      dueAt: row.due_at,
    })),
    receivers: receivers.map(({ person_id, name, title }) => ({ personId: person_id, name, title })),
  };
}

/** What is to be done, in the reader's words; nothing of what it is about. */
function labelOf({ kind, row }: HeldWork, language: Language): string {
  const what = row.what ?? '';
  if (kind === 'FIELD') return what;
  if (kind === 'DRAFT') return isCode('docType', what) ? label('docType', what, language) : what;
  return row.element_id === null
    ? what
    : actLabel(row.element_id, language, what === row.element_id ? null : what);
}
