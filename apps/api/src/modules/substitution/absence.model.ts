import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';

export const SubstitutionKindEnum = { SUBSTITUTION: 'SUBSTITUTION', AUTHORISATION: 'AUTHORISATION' } as const;
registerEnumType(SubstitutionKindEnum, {
  name: 'SubstitutionKind',
  description: 'SUBSTITUTION: "A thay B"; AUTHORISATION: signs for the Chairman by a paper (TUQ.).',
});

export const SubstitutionStateEnum = {
  PLANNED: 'PLANNED',
  RUNNING: 'RUNNING',
  ENDED: 'ENDED',
  REVOKED: 'REVOKED',
} as const;
registerEnumType(SubstitutionStateEnum, { name: 'SubstitutionState' });

@ObjectType('PositionHolder', { description: 'A person in a position: whose work it is, or who does it.' })
export class PositionHolderModel {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => String)
  title!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;
}

@ObjectType('ActKindWord')
export class ActKindModel {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('Substitution', { description: '"A thay B", or who signs by an authorisation; dated.' })
export class SubstitutionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => SubstitutionKindEnum)
  kind!: keyof typeof SubstitutionKindEnum;

  @Field(() => SubstitutionStateEnum)
  state!: keyof typeof SubstitutionStateEnum;

  @Field(() => PositionHolderModel, { description: 'Whose work it is.' })
  absent!: PositionHolderModel;

  @Field(() => PositionHolderModel, { description: 'Who does it.' })
  substitute!: PositionHolderModel;

  @Field(() => [ActKindModel], { nullable: true, description: 'Kinds of acts; null: all.' })
  acts!: ActKindModel[] | null;

  @Field(() => [ActKindModel], {
    nullable: true,
    description: 'Of an authorisation: the types of documents.',
  })
  docTypes!: ActKindModel[] | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The paper that gives it.' })
  basis!: string | null;

  @Field(() => CivilDate)
  from!: string;

  @Field(() => CivilDate, { description: 'It ends at midnight after this day.' })
  lastDay!: string;

  @Field(() => Boolean)
  mayEnd!: boolean;
}

@ObjectType('Leave', { description: 'Days on which somebody is away.' })
export class LeaveModel {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => String)
  reason!: string;

  @Field(() => CivilDate)
  from!: string;

  @Field(() => CivilDate)
  lastDay!: string;

  @Field(() => Boolean)
  running!: boolean;

  @Field(() => Int, { description: 'Open work that nobody sees meanwhile; 201 means more than two hundred.' })
  unseen!: number;

  @Field(() => Boolean)
  mayEnd!: boolean;
}

@ObjectType('Absences', {
  description: 'Who is away and who stands in, as far as it is the reader’s affair.',
})
export class AbsencesModel {
  @Field(() => [LeaveModel])
  leaves!: LeaveModel[];

  @Field(() => [SubstitutionModel])
  substitutions!: SubstitutionModel[];

  @Field(() => Boolean, { description: 'Whether the reader enters authorisations of the Chairman.' })
  mayAuthorise!: boolean;
}

@ObjectType('AbsenceForm', {
  description: 'Whom the reader may enter as away, who may stand in, and for what.',
})
export class AbsenceFormModel {
  @Field(() => CivilDate)
  today!: string;

  @Field(() => [PositionHolderModel])
  absentees!: PositionHolderModel[];

  @Field(() => [PositionHolderModel], {
    description: 'Of the same units; whoever it is, somebody else than the reader.',
  })
  substitutes!: PositionHolderModel[];

  @Field(() => [ActKindModel])
  acts!: ActKindModel[];
}

@ObjectType('AuthorisationForm')
export class AuthorisationFormModel {
  @Field(() => [PositionHolderModel])
  authorisers!: PositionHolderModel[];

  @Field(() => [PositionHolderModel], { description: 'Who may be authorised (TUQ.).' })
  heads!: PositionHolderModel[];

  @Field(() => [PositionHolderModel], { description: 'Whose post may be ordered to sign (TL.).' })
  orderable!: PositionHolderModel[];

  @Field(() => [ActKindModel])
  docTypes!: ActKindModel[];
}

@ObjectType('UnseenItem')
export class UnseenItemModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  actLabel!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;
}

@ObjectType('UnseenWork', { description: 'Open work of one position that nobody else would see.' })
export class UnseenWorkModel {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => Int, { description: '201 means more than two hundred.' })
  total!: number;

  @Field(() => [UnseenItemModel], { description: 'The first five, the next due first.' })
  items!: UnseenItemModel[];
}

@InputType('SubstituteInput')
export class SubstituteInputModel {
  @Field(() => ID, { description: 'The position of the person who is away.' })
  appointmentId!: string;

  @Field(() => ID)
  substituteId!: string;

  @Field(() => [String], { nullable: true, description: 'Kinds of acts; null: all.' })
  acts?: string[] | null;
}

@ObjectType('SigningRight', { description: 'Who may sign for the Committee or its Chairman, and by what.' })
export class SigningRightModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'COMPETENCE by position, MANDATE by standing order, AUTHORISATION.' })
  kind!: string;

  @Field(() => String, { description: 'The position or post, the person where one is named.' })
  who!: string;

  @Field(() => Boolean, { description: 'Signs for the head as his deputy (KT.).' })
  asDeputy!: boolean;

  @Field(() => String)
  signsFor!: string;

  @Field(() => [ActKindModel], { nullable: true, description: 'Null: all types.' })
  docTypes!: ActKindModel[] | null;

  @Field(() => String)
  basis!: string;

  @Field(() => CivilDate)
  from!: string;

  @Field(() => CivilDate, { nullable: true })
  lastDay!: string | null;
}

export const AbsencesResult = refusalOr('AbsencesResult', AbsencesModel);
