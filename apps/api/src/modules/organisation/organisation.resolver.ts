import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { SessionModel } from '../identity/index.js';
import { AppointmentModel } from './appointment.model.js';
import { appointmentsOf, unitsToAsk } from './organisation.queries.js';
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
    const all = await this.appointments(session, context);
    const acting = all.find(({ id }) => id === session.appointmentId);
    if (acting === undefined)
      throw new Error('The session acts in a position that its person does not hold.');
    return acting;
  }

  async #appointments({ authorityId, personId }: SessionModel): Promise<AppointmentModel[]> {
    const today = civilDateOf(this.clock.now());
    const rows = await this.reader.rows(authorityId, appointmentsOf(authorityId, personId, today));
    return rows.map((row) => ({
      id: row.appointment_id,
      position: row.position,
      title: row.title,
      unit: toUnit(row),
    }));
  }
}
