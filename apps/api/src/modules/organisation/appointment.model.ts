import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UnitModel } from './unit.model.js';

@ObjectType('Appointment', { description: 'A dated position of a person in a unit.' })
export class AppointmentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  position!: string;

  @Field(() => String)
  title!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;
}
