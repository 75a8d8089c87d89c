import { Field, ObjectType } from '@nestjs/graphql';
import { refusalOr } from '../../platform/graphql/index.js';
import type { SessionFacts } from '../../platform/session/session-reader.js';

/** A session; modules to the right add the appointments, the menu and the audience. Resolvers hold its facts. */
@ObjectType('Session')
export class SessionModel implements SessionFacts {
  authorityId!: string;
  personId!: string;
  appointmentId!: string;
  unitId!: string;
  postId!: string;
  position!: SessionFacts['position'];
  standsIn?: SessionFacts['standsIn'];

  @Field(() => String, {
    description: 'To be sent back in the header x-csrf-token with every mutation and upload.',
  })
  csrfToken!: string;
}

@ObjectType('SignedOut')
export class SignedOutModel {
  @Field(() => String, {
    nullable: true,
    description: 'Where the browser goes on to, so that the session at the identity provider ends too.',
  })
  providerLogout!: string | null;
}

export const SessionResult = refusalOr('SessionResult', SessionModel);
