import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDocumentNumber } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { isRefused } from '../../platform/refusal/index.js';
import { ROUND_ENDED } from '../consultation/index.js';
import { DEADLINE_CONFIRMED } from '../documents/index.js';
import { DOCUMENT_DISPATCHED } from '../issuance/index.js';
import {
  linkNoticeStatement,
  partsDatedByDossier,
  partsDoneByDocument,
  partsDoneByRound,
  sourceOfNotice,
  type CarriedDateRow,
  type CarriedPartRow,
  type SourceOfNoticeRow,
} from './carried-results.queries.js';
import { changePart, insertEntry } from './part.statements.js';

/**
 * What follows for assignments from the work of other modules: a document that goes out, or a round that ends, is the
 * result of the assignment that its dossier carries out, so that no unit reports it a second time; the date by which a
 * dossier is to be issued is its deadline; the notice of a session becomes the source of what the session gave.
 */
@Injectable()
export class CarriedResults implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(DOCUMENT_DISPATCHED, async (delivery) => {
      const documentId = String(delivery.payload['documentId']);
      await this.finish(delivery, partsDoneByDocument(delivery.authorityId, documentId), { documentId });
      await this.linkNotice(delivery, documentId);
    });
    this.consumers.register(ROUND_ENDED, (delivery) => {
      const roundId = String(delivery.payload['roundId']);
      return this.finish(delivery, partsDoneByRound(delivery.authorityId, roundId), { roundId });
    });
    this.consumers.register(DEADLINE_CONFIRMED, (delivery) =>
      this.date(delivery, String(delivery.payload['dossierId'])),
    );
  }

  /** Throws, so that it is tried again, when somebody acted on a part at the same moment. */
  private async finish(
    { id, authorityId }: OutboxDelivery,
    parts: Query<CarriedPartRow>,
    cause: { readonly documentId?: string; readonly roundId?: string },
  ): Promise<void> {
    const result = await this.acts.run<[CarriedPartRow], object>({
      commandId: derivedId('assignments', id),
      kind: 'carriedResult',
      actor: { authorityId, service: 'outbox' },
      content: cause,
      load: () => [parts],
      decide: ({ rows: [done], now, newId }) => ({
        writes: done.flatMap((part) => [
          changePart({ authorityId, ...part }, { state: 'DONE', reported_at: now, ended_at: now }),
          insertEntry({
            authorityId,
            id: newId(),
            assignmentId: part.assignment_id,
            partId: part.id,
            unitId: part.unit_id,
            event: 'CONFIRMED',
            personId: null,
            now,
            detail: { ...cause, ...productOf(part) },
          }),
        ]),
        audit: {
          act: 'carriedResult',
          subjectKind: cause.documentId === undefined ? 'ROUND' : 'DOCUMENT',
          subjectId: cause.documentId ?? cause.roundId ?? '',
          detail: { partIds: done.map((part) => part.id) },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`the result was not taken: ${result.refused}`);
  }

  /** The first date that was confirmed is kept as the original one. */
  private async date({ id, authorityId }: OutboxDelivery, dossierId: string): Promise<void> {
    const result = await this.acts.run<[CarriedDateRow], object>({
      commandId: derivedId('assignments', id),
      kind: 'carriedDeadline',
      actor: { authorityId, service: 'outbox' },
      content: { dossierId },
      load: () => [partsDatedByDossier(authorityId, dossierId)],
      decide: ({ rows: [parts], now, newId }) => ({
        writes: parts.flatMap((part) => [
          changePart(
            { authorityId, ...part },
            {
              due_at: part.due_at,
              ...(part.original_due_at === null ? { original_due_at: part.due_at } : {}),
            },
          ),
          insertEntry({
            authorityId,
            id: newId(),
            assignmentId: part.assignment_id,
            partId: part.id,
            unitId: part.unit_id,
            event: 'DEADLINE_SET',
            personId: null,
            now,
            detail: { to: part.due_at, dossierId },
          }),
        ]),
        audit: {
          act: 'carriedDeadline',
          subjectKind: 'DOSSIER',
          subjectId: dossierId,
          detail: { partIds: parts.map((part) => part.id) },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`the deadline was not taken: ${result.refused}`);
  }

  private async linkNotice({ id, authorityId }: OutboxDelivery, documentId: string): Promise<void> {
    const result = await this.acts.run<[SourceOfNoticeRow], object>({
      commandId: derivedId('assignments notice', id),
      kind: 'linkNotice',
      actor: { authorityId, service: 'outbox' },
      content: { documentId },
      load: () => [sourceOfNotice(authorityId, documentId)],
      decide: ({ rows: [sources], now, newId }) => ({
        writes: sources.flatMap((source) => [
          linkNoticeStatement(authorityId, source.source_id, documentId),
          insertEntry({
            authorityId,
            id: newId(),
            assignmentId: source.assignment_id,
            partId: null,
            unitId: source.office_unit_id,
            event: 'NOTICE_LINKED',
            personId: null,
            now,
            detail: { documentId },
          }),
        ]),
        audit: {
          act: 'linkNotice',
          subjectKind: 'DOCUMENT',
          subjectId: documentId,
          detail: { sourceIds: sources.map(({ source_id }) => source_id) },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`the notice was not linked: ${result.refused}`);
  }
}

function productOf({ number, symbol, dated }: CarriedPartRow): object {
  if (number === null || symbol === null) return {};
  return { documentNumber: formatDocumentNumber({ number, symbol }), documentDate: dated };
}
