import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import {
  decodeCursor,
  isInstantKey,
  isNumberKey,
  pageOf,
  pageSize,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { toAssignment, toBoardUnit, toEntry, toPart, type Reading } from './assignment-mapping.js';
import type {
  AssignmentBoardUnitModel,
  AssignmentConnection,
  AssignmentCountsModel,
  AssignmentEntryModel,
  AssignmentModel,
  StandingDirectionConnection,
} from './assignment.model.js';
import {
  assignmentsOfDossiers,
  assignmentsOfSources,
  assignmentsWithoutLead,
  assignmentView,
  board,
  entriesOf,
  partCounts,
  partPage,
  standingDirections,
  type Scope,
  type Shown,
} from './assignment.queries.js';
import { nearUntil } from './domain/timing.js';

/** Counts stop here: 1001 says "more than a thousand". */
const CAP = 1001;
/** Parts of one unit that the board shows; the rest is one step away. */
const BOARD_ROWS = 10;

const OF_DOSSIER = {};
const OF_SOURCE = {};

export interface AssignmentPage {
  readonly scope: Scope;
  readonly shown: Shown;
  readonly unitId: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads assignments as far as the actor may see them; each list is one statement. */
@Injectable()
export class AssignmentReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<AssignmentModel | null> {
    if (!isId(id)) return null;
    const reading = this.readingOf(actor);
    const row = await this.reader.one(actor.authorityId, assignmentView(reading.reader, id));
    return row === undefined ? null : toAssignment(row, reading);
  }

  async entries(actor: Actor, assignmentId: string): Promise<AssignmentEntryModel[]> {
    const { reader } = this.readingOf(actor);
    const rows = await this.reader.rows(actor.authorityId, entriesOf(reader, assignmentId));
    return rows.map((row) => toEntry(row, actor.language));
  }

  async page(
    actor: Actor,
    { scope, shown, unitId, first, after }: AssignmentPage,
  ): Promise<AssignmentConnection> {
    const size = pageSize(first);
    const reading = this.readingOf(actor);
    const rows = await this.reader.rows(
      actor.authorityId,
      partPage(reading.reader, {
        scope,
        shown,
        unitId: isId(unitId) ? unitId : undefined,
        after: keyOf(after),
        limit: size + 1,
      }),
    );
    return pageOf(
      rows,
      size,
      (row) => toPart(row, reading),
      ({ due_sort, ended_sort, rank, part }) => [shown === 'DONE' ? ended_sort : due_sort, rank, part.id],
    );
  }

  async counts(actor: Actor, scope: Scope): Promise<AssignmentCountsModel> {
    const row = await this.reader.one(
      actor.authorityId,
      partCounts(this.readingOf(actor).reader, scope, CAP),
    );
    if (row === undefined) throw new Error('counting gave no row');
    const { no_deadline: noDeadline, ...counts } = row;
    return { ...counts, noDeadline };
  }

  async board(actor: Actor): Promise<AssignmentBoardUnitModel[]> {
    const reading = this.readingOf(actor);
    const rows = await this.reader.rows(actor.authorityId, board(reading.reader, BOARD_ROWS));
    return rows.map((row) => toBoardUnit(row, reading));
  }

  async directions(actor: Actor, first: number, after: string | null): Promise<StandingDirectionConnection> {
    const size = pageSize(first);
    const [last] = decodeCursor(after, 1) ?? [];
    const reading = this.readingOf(actor);
    const page = { after: isId(last) ? last : null, limit: size + 1 };
    const rows = await this.reader.rows(actor.authorityId, standingDirections(reading.reader, page));
    return pageOf(
      rows,
      size,
      (row) => toAssignment(row, reading),
      ({ head }) => [head.id],
    );
  }

  async withoutLead(actor: Actor, first: number): Promise<AssignmentModel[]> {
    const reading = this.readingOf(actor);
    const query = assignmentsWithoutLead(reading.reader, pageSize(first));
    return (await this.reader.rows(actor.authorityId, query)).map((row) => toAssignment(row, reading));
  }

  /** What follows the point of the session of a dossier; many dossiers of one request cost one statement. */
  ofDossier(context: RequestContext, actor: Actor, dossierId: string): Promise<AssignmentModel[]> {
    const loader = context.once(
      OF_DOSSIER,
      () =>
        new DataLoader<string, AssignmentModel[]>(async (ids) => {
          const reading = this.readingOf(actor);
          const rows = await this.reader.rows(actor.authorityId, assignmentsOfDossiers(reading.reader, ids));
          const all = rows.map((row) => toAssignment(row, reading));
          return ids.map((id) => all.filter((assignment) => assignment.dossierId === id));
        }),
    );
    return loader.load(dossierId);
  }

  /** What a session gave; many sessions of one request cost one statement. */
  ofSource(context: RequestContext, actor: Actor, sourceId: string): Promise<AssignmentModel[]> {
    const loader = context.once(
      OF_SOURCE,
      () =>
        new DataLoader<string, AssignmentModel[]>(async (ids) => {
          const reading = this.readingOf(actor);
          const rows = await this.reader.rows(actor.authorityId, assignmentsOfSources(reading.reader, ids));
          return ids.map((id) =>
            rows.filter((row) => row.source_id === id).map((row) => toAssignment(row, reading)),
          );
        }),
    );
    return loader.load(sourceId);
  }

  private readingOf(actor: Actor): Reading {
    const { authorityId, principals, unitId } = actor;
    const now = this.clock.now();
    return { actor, reader: { authorityId, principals, unitId, now, near: nearUntil(now) } };
  }
}

function keyOf(cursor: string | null): (string | number | null)[] | undefined {
  const key = decodeCursor(cursor, 3);
  const [at, rank, id] = key ?? [];
  const sound = at === 'infinity' || isInstantKey(at);
  return sound && isNumberKey(rank) && isId(id) ? key : undefined;
}
