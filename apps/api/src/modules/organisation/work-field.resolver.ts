import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/graphql/index.js';
import { WorkFieldModel } from './work-field.model.js';
import { WorkFields } from './work-fields.js';

/** How the work is divided; everybody in the tenant may know it. */
@Resolver(() => WorkFieldModel)
export class WorkFieldResolver {
  constructor(private readonly fields: WorkFields) {}

  @Query(() => [WorkFieldModel], { description: 'Fields of work and who is in charge of them today.' })
  workFields(@CurrentActor() actor: Actor): Promise<WorkFieldModel[]> {
    return this.fields.today(actor.authorityId);
  }
}
