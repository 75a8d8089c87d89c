import { Injectable } from '@nestjs/common';
import { civilDateOf, type CivilDate } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { toCity, toTable } from './city-mapping.js';
import type { LandCityModel, LandTableModel } from './city.model.js';
import { LandFacts } from './domain/land-facts.js';
import { tableView } from './domain/table-view.js';
import { visibleProjects } from './domain/project-view.js';
import { landFacts } from './land-facts.queries.js';
import { toProject } from './project-mapping.js';
import type { LandProjectModel } from './project.model.js';

/** Reads what counts in a period, as far as the actor may see it; each answer is one statement. */
@Injectable()
export class CityReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The city, or null where the actor has no ground to see land figures or there is no such period. */
  async city(actor: Actor, periodId: string | null): Promise<LandCityModel | null> {
    const facts = await this.facts(actor, periodId);
    return facts && toCity(facts, actor, this.today(), this.clock.now());
  }

  /** The table of one programme, or null. */
  async table(actor: Actor, programme: string, periodId: string | null): Promise<LandTableModel | null> {
    const facts = await this.facts(actor, periodId);
    const view = facts && tableView(facts, programme);
    return facts && view ? toTable(facts, view) : null;
  }

  /** One project, or null where the actor may not see it. */
  async project(actor: Actor, id: string, periodId: string | null): Promise<LandProjectModel | null> {
    const facts = await this.facts(actor, periodId);
    const project = facts && visibleProjects(facts).find((each) => each.id === id);
    return facts && project ? toProject(facts, project, actor, this.today()) : null;
  }

  /** All that the pages and the export are made from, or null. */
  async facts(actor: Actor, periodId: string | null): Promise<LandFacts | null> {
    if (periodId !== null && !isId(periodId)) return null;
    const row = await this.reader.one(
      actor.authorityId,
      landFacts(actor, periodId, this.today(), this.clock.now()),
    );
    return row === undefined ? null : new LandFacts(row);
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}
