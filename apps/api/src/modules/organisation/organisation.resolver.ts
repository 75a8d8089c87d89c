import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import type { Query as SqlQuery } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { SessionModel } from '../identity/index.js';
import { AppointmentModel } from './appointment.model.js';
import { appointmentById, appointmentsOf, unitsToAsk, type AppointmentRow } from './organisation.queries.js';
import { toUnit } from './unit-mapping.js';
import { UnitModel } from './unit.model.js';

/** Units that may be asked, and the positions of the signed-in person. */
@Resolver(() => SessionModel)
export class OrganisationResolver {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => [UnitModel], { description: 'Units that may be asked, in protocol order.' })
  async unitsToAsk(@CurrentActor() actor: Actor): Promise<UnitModel[]> {
    const today = civilDateOf(this.clock.now());
    const query = unitsToAsk(actor.authorityId, actor.unitId, today);
    return (await this.reader.rows(actor.authorityId, query)).map(toUnit);
  }

  @ResolveField(() => [AppointmentModel])
  appointments(
    @Parent() session: SessionModel,
    @Context() context: RequestContext,
  ): Promise<AppointmentModel[]> {
    return context.once(this, () => this.#appointments(session));
  }

  @ResolveField(() => AppointmentModel)
  async acting(
    @Parent() session: SessionModel,
    @Context() context: RequestContext,
  ): Promise<AppointmentModel> {
    const all = session.standsIn
      ? await this.#held(session, appointmentById(session.authorityId, session.appointmentId))
      : await this.appointments(session, context);
    const acting = all.find(({ id }) => id === session.appointmentId);
    if (acting === undefined)
      throw new Error('The session acts in a position that its person does not hold.');
    return acting;
  }

  #appointments(session: SessionModel): Promise<AppointmentModel[]> {
    const today = civilDateOf(this.clock.now());
    return this.#held(session, appointmentsOf(session.authorityId, session.personId, today));
  }

  async #held({ authorityId }: SessionModel, query: SqlQuery<AppointmentRow>): Promise<AppointmentModel[]> {
    const rows = await this.reader.rows(authorityId, query);
    return rows.map((row) => ({
      id: row.appointment_id,
      position: row.position,
      title: row.title,
      unit: toUnit(row),
    }));
  }
}
