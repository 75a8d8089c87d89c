import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  ActAsMutation,
  ActAsMutationVariables,
  AdvanceClockMutation,
  AdvanceClockMutationVariables,
  ServiceQuery,
  SessionQuery,
  SignInDemoMutation,
  SignInDemoMutationVariables,
  SignInMutation,
  SignInMutationVariables,
  SignOutMutation,
  StandInMutation,
  StandInMutationVariables,
} from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from './refusal.operations';

/** What the portal holds of a session. */
export const SESSION_FIELDS = gql`
  fragment SessionFields on Session {
    person {
      id
      displayName
    }
    authority {
      id
      name
    }
    appointments {
      id
      position
      title
      unit {
        id
        name
        shortName
        kind
      }
    }
    acting {
      id
      position
      title
      unit {
        id
        name
        shortName
        kind
      }
    }
    standsIn {
      id
      kind
      lastDay
      substitute {
        appointmentId
      }
      absent {
        title
        person {
          id
          displayName
        }
      }
      acts {
        code
        label
      }
    }
    mayStandIn {
      id
      kind
      lastDay
      absent {
        title
        person {
          id
          displayName
        }
        unit {
          id
          shortName
        }
      }
    }
    csrfToken
    menu
    audience
  }
`;

export const SERVICE: TypedDocumentNode<ServiceQuery, Record<string, never>> = gql`
  query Service {
    service {
      authorityName
      now
      demo
      maxFileBytes
      providerName
      demoAccounts {
        username
        title
        unitName
        hint
      }
    }
  }
`;

export const SESSION: TypedDocumentNode<SessionQuery, Record<string, never>> = gql`
  query Session {
    session {
      ...SessionFields
    }
  }
  ${SESSION_FIELDS}
`;

export const SIGN_IN: TypedDocumentNode<SignInMutation, SignInMutationVariables> = gql`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      ...SessionFields
      ... on SignInWaits {
        step
      }
      ...RefusalFields
    }
  }
  ${SESSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const SIGN_IN_DEMO: TypedDocumentNode<SignInDemoMutation, SignInDemoMutationVariables> = gql`
  mutation SignInDemo($username: String!) {
    signInDemo(username: $username) {
      ...SessionFields
      ... on SignInWaits {
        step
      }
      ...RefusalFields
    }
  }
  ${SESSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const ACT_AS: TypedDocumentNode<ActAsMutation, ActAsMutationVariables> = gql`
  mutation ActAs($appointmentId: ID!) {
    actAs(appointmentId: $appointmentId) {
      ...SessionFields
      ...RefusalFields
    }
  }
  ${SESSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const STAND_IN: TypedDocumentNode<StandInMutation, StandInMutationVariables> = gql`
  mutation StandIn($substitutionId: ID!) {
    standIn(substitutionId: $substitutionId) {
      ...SessionFields
      ...RefusalFields
    }
  }
  ${SESSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const SIGN_OUT: TypedDocumentNode<SignOutMutation, Record<string, never>> = gql`
  mutation SignOut {
    signOut {
      providerLogout
    }
  }
`;

export const ADVANCE_CLOCK: TypedDocumentNode<AdvanceClockMutation, AdvanceClockMutationVariables> = gql`
  mutation AdvanceClock($step: ClockStep!) {
    advanceClock(step: $step) {
      ... on Service {
        authorityName
        now
        demo
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
