import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';

@ObjectType('DemoAccount')
export class DemoAccountModel {
  @Field(() => String)
  username!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  hint!: string;
}

@ObjectType('Service', { description: 'What anybody may know of this service.' })
export class ServiceModel {
  @Field(() => String)
  authorityName!: string;

  @Field(() => Instant, { description: 'Business time; the portal counts from it.' })
  now!: string;

  @Field(() => Boolean)
  demo!: boolean;

  @Field(() => [DemoAccountModel])
  demoAccounts!: DemoAccountModel[];

  @Field(() => String, {
    nullable: true,
    description: 'What the identity provider is called; null where there are local accounts alone.',
  })
  providerName!: string | null;

  @Field(() => Int)
  maxFileBytes!: number;
}

export const ServiceResult = refusalOr('ServiceResult', ServiceModel);

export const ClockStep = { NEXT_DEADLINE: 'NEXT_DEADLINE', ONE_DAY: 'ONE_DAY' } as const;
export type ClockStep = keyof typeof ClockStep;
registerEnumType(ClockStep, { name: 'ClockStep' });
