import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  BeginSecondFactorMutation,
  ChangePasswordMutation,
  ChangePasswordMutationVariables,
  ConfirmSecondFactorMutation,
  ConfirmSecondFactorMutationVariables,
  EndSessionsMutation,
  EndSessionsMutationVariables,
  EnterSecondFactorMutation,
  EnterSecondFactorMutationVariables,
  OwnSecurityQuery,
  RemoveSecondFactorMutation,
  RemoveSecondFactorMutationVariables,
  RenewRecoveryCodesMutation,
  RenewRecoveryCodesMutationVariables,
  SetOwnPasswordMutation,
  SetOwnPasswordMutationVariables,
} from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';
import { SESSION_FIELDS } from '../../data/session.operations';

export type OwnSecurity = NonNullable<OwnSecurityQuery['ownSecurity']>;
export type OwnSession = OwnSecurity['sessions'][number];

const SECURITY_FIELDS = gql`
  fragment SecurityFields on OwnSecurity {
    username
    secondFactorSince
    secondFactorRequired
    recoveryCodesLeft
    sessions {
      id
      createdAt
      usedAt
      method
      userAgent
      address
      current
    }
  }
`;

export const OWN_SECURITY: TypedDocumentNode<OwnSecurityQuery, Record<string, never>> = gql`
  query OwnSecurity {
    ownSecurity {
      ...SecurityFields
    }
  }
  ${SECURITY_FIELDS}
`;

export const ENTER_SECOND_FACTOR: TypedDocumentNode<
  EnterSecondFactorMutation,
  EnterSecondFactorMutationVariables
> = gql`
  mutation EnterSecondFactor($code: String!) {
    enterSecondFactor(code: $code) {
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

export const SET_OWN_PASSWORD: TypedDocumentNode<SetOwnPasswordMutation, SetOwnPasswordMutationVariables> =
  gql`
    mutation SetOwnPassword($password: String!) {
      setOwnPassword(password: $password) {
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

export const BEGIN_SECOND_FACTOR: TypedDocumentNode<BeginSecondFactorMutation, Record<string, never>> = gql`
  mutation BeginSecondFactor {
    beginSecondFactor {
      ... on SecondFactorSecret {
        uri
        secret
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const CONFIRM_SECOND_FACTOR: TypedDocumentNode<
  ConfirmSecondFactorMutation,
  ConfirmSecondFactorMutationVariables
> = gql`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      ... on RecoveryCodes {
        codes
        session {
          ...SessionFields
        }
      }
      ...RefusalFields
    }
  }
  ${SESSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const RENEW_RECOVERY_CODES: TypedDocumentNode<
  RenewRecoveryCodesMutation,
  RenewRecoveryCodesMutationVariables
> = gql`
  mutation RenewRecoveryCodes($code: String!) {
    renewRecoveryCodes(code: $code) {
      ... on RecoveryCodes {
        codes
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REMOVE_SECOND_FACTOR: TypedDocumentNode<
  RemoveSecondFactorMutation,
  RemoveSecondFactorMutationVariables
> = gql`
  mutation RemoveSecondFactor($code: String!) {
    removeSecondFactor(code: $code) {
      ...SecurityFields
      ...RefusalFields
    }
  }
  ${SECURITY_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const CHANGE_PASSWORD: TypedDocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables> =
  gql`
    mutation ChangePassword($current: String!, $next: String!) {
      changePassword(current: $current, next: $next) {
        ...SecurityFields
        ...RefusalFields
      }
    }
    ${SECURITY_FIELDS}
    ${REFUSAL_FIELDS}
  `;

export const END_SESSIONS: TypedDocumentNode<EndSessionsMutation, EndSessionsMutationVariables> = gql`
  mutation EndSessions($ownSessionId: ID) {
    endSessions(ownSessionId: $ownSessionId) {
      ...SecurityFields
      ...RefusalFields
    }
  }
  ${SECURITY_FIELDS}
  ${REFUSAL_FIELDS}
`;
