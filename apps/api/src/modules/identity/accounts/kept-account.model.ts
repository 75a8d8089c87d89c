import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../../platform/graphql/index.js';

export const AccountState = { LOCKED: 'LOCKED', NO_FACTOR: 'NO_FACTOR', NO_POST: 'NO_POST' } as const;
export type AccountState = keyof typeof AccountState;
registerEnumType(AccountState, {
  name: 'AccountState',
  valuesMap: {
    LOCKED: { description: 'Locked by an administrator.' },
    NO_FACTOR: { description: 'A post needs a second factor, and none is set up.' },
    NO_POST: { description: 'Its person holds no post today and cannot sign in.' },
  },
});

@ObjectType('KeptPost')
export class KeptPostModel {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  position!: string;
}

@ObjectType('KeptAccount', { description: 'An account, for administrators of the Office.' })
export class KeptAccountModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  person!: string;

  @Field(() => String)
  username!: string;

  @Field(() => [KeptPostModel], { description: 'Held today.' })
  posts!: readonly KeptPostModel[];

  @Field(() => Boolean)
  locked!: boolean;

  @Field(() => Instant, { nullable: true, description: 'Until when sign-in rests after wrong attempts.' })
  restsUntil!: string | null;

  @Field(() => Boolean, { description: 'At the next sign-in.' })
  mustChangePassword!: boolean;

  @Field(() => Instant, { nullable: true })
  secondFactorSince!: string | null;

  @Field(() => Boolean)
  secondFactorRequired!: boolean;

  @Field(() => Int)
  recoveryCodesLeft!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the identity provider calls the person; null: by the user name.',
  })
  providerClaim!: string | null;

  @Field(() => Int, { description: 'Sessions that live now.' })
  sessions!: number;

  @Field(() => Instant, { nullable: true, description: 'Real time, of sessions that live.' })
  lastUsedAt!: string | null;

  @Field(() => Int, { description: 'To be given back by whoever acts on it.' })
  version!: number;

  @Field(() => Boolean, { description: 'Of the administrator who asks: he keeps it on his own page.' })
  own!: boolean;
}

@ObjectType('KeptAccountConnection')
export class KeptAccountConnection extends connectionOf(KeptAccountModel, 'KeptAccount') {}

@ObjectType('AccountAct', { description: 'What an administrator did to an account, and why.' })
export class AccountActModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'A code; the portal has its words.' })
  act!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  by!: string;

  @Field(() => Instant)
  at!: string;
}

@ObjectType('KeptAccountPage')
export class KeptAccountPageModel {
  @Field(() => KeptAccountModel)
  account!: KeptAccountModel;

  @Field(() => [AccountActModel], { description: 'The newest first, fifty at most.' })
  acts!: readonly AccountActModel[];

  @Field(() => String, { nullable: true, description: 'The identity provider, where one is set up.' })
  providerName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The one-time password that was just given; shown this once, null where it was shown before.',
  })
  oneTimePassword!: string | null;
}

export const KeptAccountResult = refusalOr('KeptAccountResult', KeptAccountPageModel);

@ObjectType('AccountCandidate', { description: 'Somebody who holds a post and has no account.' })
export class AccountCandidateModel {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  person!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => CivilDate, { description: 'Since when, or from when on.' })
  from!: string;

  @Field(() => String, { description: 'The user name that the post proposes; nobody has it.' })
  username!: string;
}

@ObjectType('FactorRule', { description: 'Whether a position needs a second factor.' })
export class FactorRuleModel {
  @Field(() => String)
  position!: string;

  @Field(() => Int, { description: 'People who hold it today.' })
  holders!: number;

  @Field(() => Int, { description: 'Of them those whose account has none.' })
  withoutFactor!: number;

  @Field(() => Boolean, { description: 'Where the authority says nothing.' })
  byDefault!: boolean;

  @Field(() => Boolean, { description: 'What holds.' })
  required!: boolean;
}

@ObjectType('FactorRules')
export class FactorRulesModel {
  @Field(() => [FactorRuleModel])
  rules!: readonly FactorRuleModel[];
}

export const FactorRulesResult = refusalOr('FactorRulesResult', FactorRulesModel);
