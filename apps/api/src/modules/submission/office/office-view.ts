import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { mayTakeOver } from '../domain/reassigning.js';
import type { FieldRefModel, StepToTakeModel } from './office-desk.model.js';
import { officeView, type OfficeViewRow } from './office-view.queries.js';

const VIEWS = {};

/** What a dossier's own page shows of the Office's work on it; many dossiers of one request cost one statement. */
@Injectable()
export class OfficeView {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The field of work by which it goes to a vice-chair, or null where none is known. */
  async field(context: RequestContext, actor: Actor, dossierId: string): Promise<FieldRefModel | null> {
    return (await this.view(context, actor, dossierId))?.field ?? null;
  }

  /** The Office's step that a colleague of the actor holds and that the actor may take over, or null. */
  async stepToTake(
    context: RequestContext,
    actor: Actor,
    dossierId: string,
  ): Promise<StepToTakeModel | null> {
    const steps = (await this.view(context, actor, dossierId))?.held_steps ?? [];
    const step = steps.find(({ elementId, unitId, positions, holder }) =>
      mayTakeOver(actor, { elementId, unitId, positions, assigneeId: holder.id }),
    );
    return step === undefined ? null : { stepId: step.elementId, holder: { ...step.holder } };
  }

  private view(
    context: RequestContext,
    { authorityId }: Actor,
    dossierId: string,
  ): Promise<OfficeViewRow | undefined> {
    const loader = context.once(
      VIEWS,
      () =>
        new DataLoader<string, OfficeViewRow | undefined>(async (ids) => {
          const query = officeView(authorityId, ids, civilDateOf(this.clock.now()));
          const rows = await this.reader.rows(authorityId, query);
          const byId = new Map(rows.map((row) => [row.dossier_id, row]));
          return ids.map((id) => byId.get(id));
        }),
    );
    return loader.load(dossierId);
  }
}
