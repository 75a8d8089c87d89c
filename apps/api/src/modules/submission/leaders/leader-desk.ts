import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, isInstantKey, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import type { Urgency } from '../../documents/index.js';
import { actLabel } from '../../workflow/index.js';
import { passagesBetween } from '../domain/since-answer.js';
import { toLeaderAnswers } from '../submission-mapping.js';
import type { LeaderPaperConnection, LeaderPaperModel, SinceAnswerModel } from './leader-desk.model.js';
import {
  leaderPapers,
  sinceAnswer,
  type LeaderPaperRow,
  type PaperKey,
  type SinceAnswerRow,
} from './leader-desk.queries.js';

/** The leaders' desk: what waits for the actor's answer or signature; empty for whoever holds no such step. */
@Injectable()
export class LeaderDesk {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** One page of papers; one statement, and one more for the texts of those that come back to the leader. */
  async papers(actor: Actor, first: number, after: string | null): Promise<LeaderPaperConnection> {
    const { authorityId, principals } = actor;
    const size = pageSize(first);
    const rows = await this.reader.rows(
      authorityId,
      leaderPapers({ authorityId, principals, now: this.clock.now() }, keyOf(after), size + 1),
    );
    const since = await this.#since(actor, rows.slice(0, size));
    return {
      ...pageOf(
        rows,
        size,
        (row) => toPaper(row, actor, since),
        ({ sort_at, id }) => [sort_at, id],
      ),
      total: rows[0]?.total ?? 0,
    };
  }

  /** What became of the drafts that the actor has answered about before. */
  async #since(
    actor: Actor,
    papers: readonly LeaderPaperRow[],
  ): Promise<ReadonlyMap<string, SinceAnswerModel>> {
    const again = papers.filter(({ answers }) => answers.some(({ postId }) => postId === actor.postId));
    if (again.length === 0) return new Map();
    const ids = again.flatMap(({ dossiers }) => dossiers.map(({ id }) => id));
    const rows = await this.reader.rows(actor.authorityId, sinceAnswer(actor, ids));
    return new Map(rows.map((row) => [row.dossier_id, toSince(row)]));
  }
}

function keyOf(cursor: string | null): PaperKey | undefined {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  return (at === 'infinity' || isInstantKey(at)) && isId(id) ? { at, id } : undefined;
}

function toPaper(
  row: LeaderPaperRow,
  actor: Actor,
  since: ReadonlyMap<string, SinceAnswerModel>,
): LeaderPaperModel {
  return {
    id: row.id,
    stepId: row.element_id,
    actLabel: actLabel(row.element_id, actor.language),
    dossiers: row.dossiers.map(({ id, version, docType, subject, comments }) => ({
      id,
      version,
      docType,
      subject,
      comments,
      sinceAnswer: since.get(id) ?? null,
    })),
    documentId: row.document_id,
    urgency: row.urgency as Urgency,
    isSample: row.is_sample,
    leadUnit: row.lead_unit,
    drafter: row.drafter,
    officeOpinion: row.office_opinion,
    receivedAt: row.opened_at,
    dueAt: row.due_at,
    issueBy: row.issue_by,
    answers: toLeaderAnswers(row.answers, actor),
  };
}

function toSince(row: SinceAnswerRow): SinceAnswerModel {
  const { passages, more } = passagesBetween(row.before ?? [], row.after ?? []);
  return {
    kind: row.kind,
    answeredAt: row.answered_at,
    fromNumber: row.from_number,
    toNumber: row.to_number,
    passages,
    more,
  };
}
