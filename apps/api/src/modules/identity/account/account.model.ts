import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, RefusalModel, refusalOr } from '../../../platform/graphql/index.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { SessionModel } from '../session.model.js';

export const SignInStep = { SECOND_FACTOR: 'SECOND_FACTOR', ENROL: 'ENROL', PASSWORD: 'PASSWORD' } as const;
export type SignInStep = keyof typeof SignInStep;
registerEnumType(SignInStep, {
  name: 'SignInStep',
  valuesMap: {
    SECOND_FACTOR: { description: 'A code of the authenticator app, or a recovery code.' },
    ENROL: { description: 'A second factor is to be set up: a position of the person needs one.' },
    PASSWORD: { description: 'The password was given by somebody else and is to be changed.' },
  },
});

@ObjectType('SignInWaits', {
  description: 'Signing in goes on with a step, within ten minutes; the cookie says whose it is.',
})
export class SignInWaitsModel {
  @Field(() => SignInStep)
  step!: SignInStep;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SessionModel, SignInWaitsModel, RefusalModel] as const,
  resolveType: (value: object) =>
    isRefused(value) ? RefusalModel : 'step' in value ? SignInWaitsModel : SessionModel,
});

@ObjectType('OwnSession', { description: 'A session of the person who asks.' })
export class OwnSessionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Instant, { description: 'Real time, as all of this.' })
  createdAt!: string;

  @Field(() => Instant, { description: 'Last used, to the minute.' })
  usedAt!: string;

  @Field(() => Instant)
  expiresAt!: string;

  @Field(() => String, { description: 'PASSWORD, DEMO or OIDC.' })
  method!: string;

  @Field(() => String, { description: 'What the browser said of itself.' })
  userAgent!: string;

  @Field(() => String)
  address!: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@ObjectType('OwnSecurity', { description: 'How the account of the person who asks is secured.' })
export class OwnSecurityModel {
  @Field(() => String)
  username!: string;

  @Field(() => Instant, { nullable: true, description: 'Since when a second factor is asked for.' })
  secondFactorSince!: string | null;

  @Field(() => Boolean, { description: 'Whether a position held today needs one.' })
  secondFactorRequired!: boolean;

  @Field(() => Int)
  recoveryCodesLeft!: number;

  @Field(() => [OwnSessionModel])
  sessions!: OwnSessionModel[];
}

@ObjectType('SecondFactorSecret', { description: 'For the authenticator app; shown this once.' })
export class SecondFactorSecretModel {
  @Field(() => String, { description: 'otpauth://, for a QR code.' })
  uri!: string;

  @Field(() => String, { description: 'Base32, to be typed.' })
  secret!: string;
}

@ObjectType('RecoveryCodes', {
  description: 'Each opens once in place of a code of the app; shown this once.',
})
export class RecoveryCodesModel {
  @Field(() => [String])
  codes!: string[];

  @Field(() => SessionModel, { nullable: true, description: 'Where signing in waited for it.' })
  session!: SessionModel | null;
}

export const OwnSecurityResult = refusalOr('OwnSecurityResult', OwnSecurityModel);
export const SecondFactorSecretResult = refusalOr('SecondFactorSecretResult', SecondFactorSecretModel);
export const RecoveryCodesResult = refusalOr('RecoveryCodesResult', RecoveryCodesModel);
