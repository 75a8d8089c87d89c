import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import type { CommentRequestConnection, CommentRequestModel } from './comment-request.model.js';
import type { CommentModel } from './opinion.model.js';
import { toRequest, toRound } from './round-mapping.js';
import type { CommentRoundModel } from './round.model.js';
import {
  requestPage,
  requestView,
  roundsOfDossiers,
  roundView,
  type Reader,
  type RequestRow,
} from './round.queries.js';

const ROUNDS_OF_DOSSIER = {};

/** Reads rounds and requests as far as the actor may see them. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The round as its lead and the readers of its dossiers see it, or null. */
  async round(actor: Actor, id: string): Promise<CommentRoundModel | null> {
    if (!isId(id)) return null;
    const reader = this.readerOf(actor);
    const row = await this.reader.one(actor.authorityId, roundView(reader, id));
    return row === undefined ? null : toRound(row, actor, reader.now);
  }

  /** The rounds of a dossier, the first one first; many dossiers of one request cost one statement. */
  roundsOf(context: RequestContext, actor: Actor, dossierId: string): Promise<CommentRoundModel[]> {
    const loader = context.once(
      ROUNDS_OF_DOSSIER,
      () =>
        new DataLoader<string, CommentRoundModel[]>(async (ids) => {
          const reader = this.readerOf(actor);
          const rows = await this.reader.rows(actor.authorityId, roundsOfDossiers(reader, ids));
          const rounds = rows.map((row) => toRound(row, actor, reader.now));
          return ids.map((id) =>
            rounds.filter(({ dossiers }) => dossiers.some((dossier) => dossier.dossierId === id)),
          );
        }),
    );
    return loader.load(dossierId);
  }

  /** One comment of a round that the actor may see, or null. */
  async comment(actor: Actor, roundId: string, commentId: string): Promise<CommentModel | null> {
    const round = await this.round(actor, roundId);
    return round?.comments.find(({ id }) => id === commentId) ?? null;
  }

  /** The round as the actor's unit is asked in it, or null. */
  async request(actor: Actor, roundId: string): Promise<CommentRequestModel | null> {
    if (!isId(roundId)) return null;
    const reader = this.readerOf(actor);
    const row = await this.reader.one(actor.authorityId, requestView(reader, actor.unitId, roundId));
    return row === undefined ? null : toRequest(row, actor, reader.now);
  }

  /** One page of the rounds that the actor's unit is asked in, newest first; one statement. */
  async requests(
    actor: Actor,
    page: { answered: boolean | null; awaitingLetter: boolean | null; first: number; after: string | null },
  ): Promise<CommentRequestConnection> {
    const size = pageSize(page.first);
    const [before] = decodeCursor(page.after, 1) ?? [];
    const reader = this.readerOf(actor);
    const rows = await this.reader.rows(
      actor.authorityId,
      requestPage(reader, actor.unitId, {
        answered: page.answered,
        awaitingLetter: page.awaitingLetter,
        before: isId(before) ? before : null,
        limit: size + 1,
      }),
    );
    return pageOf(
      rows,
      size,
      (row: RequestRow) => asked(toRequest(row, actor, reader.now)),
      ({ id }) => [id],
    );
  }

  private readerOf({ authorityId, principals }: Actor): Reader {
    return { authorityId, principals, now: this.clock.now() };
  }
}

/** The query joins the unit's own row, so that there always is one. */
function asked(request: CommentRequestModel | null): CommentRequestModel {
  if (request === null) throw new Error('a request without the row of its unit');
  return request;
}
