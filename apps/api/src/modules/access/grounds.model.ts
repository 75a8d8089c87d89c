import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import type { AccessSubjectKind } from './access.queries.js';
import type { AccessClass } from './domain/may-read.js';

const AccessSubjectKindEnum = {
  DOSSIER: 'DOSSIER',
  ROUND: 'ROUND',
  DOCUMENT: 'DOCUMENT',
  ASSIGNMENT: 'ASSIGNMENT',
  LAND_REPORT: 'LAND_REPORT',
  LAND_PROGRAMME: 'LAND_PROGRAMME',
  INCOMING: 'INCOMING',
  MEETING: 'MEETING',
} as const satisfies Record<AccessSubjectKind, AccessSubjectKind>;
const AccessClassEnum = { READ: 'READ', FOLLOW: 'FOLLOW', MANAGE: 'MANAGE' } as const satisfies Record<
  AccessClass,
  AccessClass
>;
const PrincipalKindEnum = { PERSON: 'PERSON', POST: 'POST', UNIT: 'UNIT' } as const;
export type PrincipalKind = keyof typeof PrincipalKindEnum;

registerEnumType(AccessSubjectKindEnum, { name: 'AccessSubjectKind' });
registerEnumType(AccessClassEnum, {
  name: 'AccessClass',
  description: 'READ and MANAGE let one see the content; FOLLOW brings it into one’s own lists.',
});
registerEnumType(PrincipalKindEnum, { name: 'PrincipalKind' });

@ObjectType('AccessGround', { description: 'One ground on which the reader may see something.' })
export class AccessGroundModel {
  @Field(() => PrincipalKindEnum, { description: 'Whom it names: the person, the post, or the whole unit.' })
  principalKind!: PrincipalKind;

  @Field(() => String, { description: 'The name of the person or the unit, or the title of the post.' })
  principalName!: string;

  @Field(() => UnitModel, { nullable: true, description: 'The unit, or the one that the post belongs to.' })
  unit!: UnitModel | null;

  @Field(() => AccessClassEnum)
  class!: AccessClass;

  @Field(() => String)
  cause!: string;

  @Field(() => String, { description: 'The cause in words.' })
  label!: string;

  @Field(() => Instant)
  since!: string;
}

@ObjectType('AccessGrounds', { description: '"Căn cứ được xem hồ sơ".' })
export class AccessGroundsModel {
  @Field(() => ID)
  subjectId!: string;

  @Field(() => AccessSubjectKindEnum)
  subjectKind!: AccessSubjectKind;

  @Field(() => [AccessGroundModel], { description: 'The oldest first.' })
  grounds!: AccessGroundModel[];
}
