import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { PdfRenderer } from '../../platform/storage/pdf-renderer.js';
import type { DossierRefModel } from '../documents/index.js';
import { changedAfterParty } from './domain/changed-after-party.js';
import { roundAnswersOnSlips } from './round-figures.queries.js';
import type { RoutingSlipModel } from './routing-slip.model.js';
import { routingSlipsOf } from './routing-slip.queries.js';
import type { Reader } from './submission-act.queries.js';
import { toCondition, toDossierRef, toRoutingSlip, toSubmission } from './submission-mapping.js';
import type { PartyConditionModel, SubmissionModel } from './submission.model.js';
import { companionsFor, conditionById, draftsAroundOpinion, submissionsOf } from './submission.queries.js';

const SLIPS = {};
const SUBMISSIONS = {};
const CHANGES = {};
const COMPANIONS = {};

/** Reads cover sheets and Tờ trình of dossiers that the actor may see; many dossiers cost the same statements as one. */
@Injectable()
export class SubmissionReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The cover sheet of a dossier as it stands now, or null. */
  async slip(actor: Actor, dossierId: string): Promise<RoutingSlipModel | null> {
    return isId(dossierId) ? ((await this.slips(actor, [dossierId]))[0] ?? null) : null;
  }

  /** The same within a query, gathered per request. */
  slipOf(context: RequestContext, actor: Actor, dossierId: string): Promise<RoutingSlipModel | null> {
    const load = (ids: readonly string[]) => this.slips(actor, ids);
    return context.once(SLIPS, () => new DataLoader<string, RoutingSlipModel | null>(load)).load(dossierId);
  }

  /** The latest Tờ trình of a dossier, or null. */
  submissionOf(context: RequestContext, actor: Actor, dossierId: string): Promise<SubmissionModel | null> {
    const loader = context.once(
      SUBMISSIONS,
      () =>
        new DataLoader<string, SubmissionModel | null>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, submissionsOf(this.readerOf(actor), ids));
          const found = new Map(rows.map((row) => [row.of_dossier_id, toSubmission(row, actor)]));
          return ids.map((id) => found.get(id) ?? null);
        }),
    );
    return loader.load(dossierId);
  }

  /** The dossiers with which one may be submitted to the Office on one Tờ trình. */
  companionsFor(context: RequestContext, actor: Actor, dossierId: string): Promise<DossierRefModel[]> {
    const loader = context.once(
      COMPANIONS,
      () =>
        new DataLoader<string, DossierRefModel[]>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, companionsFor(this.readerOf(actor), ids));
          return ids.map((id) => rows.filter((row) => row.of_dossier_id === id).map(toDossierRef));
        }),
    );
    return loader.load(dossierId);
  }

  /** The warning that the draft changed after the Party's opinion, or null. */
  changedAfterParty(context: RequestContext, actor: Actor, dossierId: string): Promise<string | null> {
    const loader = context.once(
      CHANGES,
      () =>
        new DataLoader<string, string | null>(async (ids) => {
          const query = draftsAroundOpinion(this.readerOf(actor), ids);
          const rows = await this.reader.rows(actor.authorityId, query);
          const texts = (paragraphs: readonly { readonly text: string }[] | null) =>
            (paragraphs ?? []).map(({ text }) => text);
          const found = new Map(
            rows.map((row) => [row.dossier_id, changedAfterParty(texts(row.seen), texts(row.current))]),
          );
          return ids.map((id) => found.get(id) ?? null);
        }),
    );
    return loader.load(dossierId);
  }

  /** One condition of the Party, or null. */
  async condition(actor: Actor, conditionId: string): Promise<PartyConditionModel | null> {
    const row = await this.reader.one(actor.authorityId, conditionById(this.readerOf(actor), conditionId));
    return row === undefined ? null : toCondition(row.condition);
  }

  private async slips(actor: Actor, dossierIds: readonly string[]): Promise<(RoutingSlipModel | null)[]> {
    const { authorityId } = actor;
    const [slips, answers] = await this.reader.read(
      authorityId,
      routingSlipsOf(this.readerOf(actor), dossierIds),
      roundAnswersOnSlips(authorityId, dossierIds),
    );
    return dossierIds.map((id) => {
      const row = slips.find(({ dossier_id }) => dossier_id === id);
      if (row === undefined) return null;
      return toRoutingSlip(row, answers, actor, this.renderer.available);
    });
  }

  private readerOf({ authorityId, principals }: Actor): Reader {
    return { authorityId, principals, now: this.clock.now() };
  }
}
