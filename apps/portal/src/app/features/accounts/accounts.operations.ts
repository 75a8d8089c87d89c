import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const KEPT_ACCOUNT_FIELDS = gql`
  fragment KeptAccountFields on KeptAccount {
    id
    personId
    person
    username
    posts {
      title
      unit
      position
    }
    locked
    restsUntil
    mustChangePassword
    secondFactorSince
    secondFactorRequired
    recoveryCodesLeft
    providerClaim
    sessions
    lastUsedAt
    version
    own
  }
`;

export type KeptAccount = G.KeptAccountFieldsFragment;

export const KEPT_ACCOUNTS: TypedDocumentNode<G.KeptAccountsQuery, G.KeptAccountsQueryVariables> = gql`
  query KeptAccounts($search: String!, $state: AccountState, $after: String) {
    keptAccounts(search: $search, state: $state, first: 50, after: $after) {
      edges {
        node {
          ...KeptAccountFields
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${KEPT_ACCOUNT_FIELDS}
`;

const KEPT_ACCOUNT_PAGE_FIELDS = gql`
  fragment KeptAccountPageFields on KeptAccountPage {
    account {
      ...KeptAccountFields
    }
    acts {
      id
      act
      reason
      by
      at
    }
    providerName
    oneTimePassword
  }
  ${KEPT_ACCOUNT_FIELDS}
`;

export const KEPT_ACCOUNT: TypedDocumentNode<G.KeptAccountQuery, G.KeptAccountQueryVariables> = gql`
  query KeptAccount($accountId: ID!) {
    keptAccount(accountId: $accountId) {
      ...KeptAccountPageFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
`;

export const GIVE_ACCOUNT_PASSWORD: TypedDocumentNode<
  G.GiveAccountPasswordMutation,
  G.GiveAccountPasswordMutationVariables
> = gql`
  mutation GiveAccountPassword($accountId: ID!, $reason: String!, $expectedVersion: Int!) {
    giveAccountPassword(accountId: $accountId, reason: $reason, expectedVersion: $expectedVersion) {
      ...KeptAccountPageFields
      ...RefusalFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const RESET_ACCOUNT_FACTOR: TypedDocumentNode<
  G.ResetAccountFactorMutation,
  G.ResetAccountFactorMutationVariables
> = gql`
  mutation ResetAccountFactor($accountId: ID!, $reason: String!, $expectedVersion: Int!) {
    resetAccountFactor(accountId: $accountId, reason: $reason, expectedVersion: $expectedVersion) {
      ...KeptAccountPageFields
      ...RefusalFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const LOCK_ACCOUNT: TypedDocumentNode<G.LockAccountMutation, G.LockAccountMutationVariables> = gql`
  mutation LockAccount($accountId: ID!, $reason: String!, $expectedVersion: Int!) {
    lockAccount(accountId: $accountId, reason: $reason, expectedVersion: $expectedVersion) {
      ...KeptAccountPageFields
      ...RefusalFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const UNLOCK_ACCOUNT: TypedDocumentNode<G.UnlockAccountMutation, G.UnlockAccountMutationVariables> =
  gql`
    mutation UnlockAccount($accountId: ID!, $reason: String!, $expectedVersion: Int!) {
      unlockAccount(accountId: $accountId, reason: $reason, expectedVersion: $expectedVersion) {
        ...KeptAccountPageFields
        ...RefusalFields
      }
    }
    ${KEPT_ACCOUNT_PAGE_FIELDS}
    ${REFUSAL_FIELDS}
  `;

export const END_ACCOUNT_SESSIONS: TypedDocumentNode<
  G.EndAccountSessionsMutation,
  G.EndAccountSessionsMutationVariables
> = gql`
  mutation EndAccountSessions($accountId: ID!, $reason: String!, $expectedVersion: Int!) {
    endAccountSessions(accountId: $accountId, reason: $reason, expectedVersion: $expectedVersion) {
      ...KeptAccountPageFields
      ...RefusalFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const BIND_ACCOUNT: TypedDocumentNode<G.BindAccountMutation, G.BindAccountMutationVariables> = gql`
  mutation BindAccount($accountId: ID!, $claim: String, $reason: String!, $expectedVersion: Int!) {
    bindAccount(accountId: $accountId, claim: $claim, reason: $reason, expectedVersion: $expectedVersion) {
      ...KeptAccountPageFields
      ...RefusalFields
    }
  }
  ${KEPT_ACCOUNT_PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const ACCOUNT_CANDIDATES: TypedDocumentNode<
  G.AccountCandidatesQuery,
  G.AccountCandidatesQueryVariables
> = gql`
  query AccountCandidates($search: String!) {
    accountCandidates(search: $search) {
      personId
      person
      title
      unit
      from
      username
    }
  }
`;

export const CREATE_ACCOUNT: TypedDocumentNode<G.CreateAccountMutation, G.CreateAccountMutationVariables> =
  gql`
    mutation CreateAccount($personId: ID!, $username: String!, $reason: String!) {
      createAccount(personId: $personId, username: $username, reason: $reason) {
        ...KeptAccountPageFields
        ...RefusalFields
      }
    }
    ${KEPT_ACCOUNT_PAGE_FIELDS}
    ${REFUSAL_FIELDS}
  `;

const FACTOR_RULES_FIELDS = gql`
  fragment FactorRulesFields on FactorRules {
    rules {
      position
      holders
      withoutFactor
      byDefault
      required
    }
  }
`;

export const FACTOR_RULES: TypedDocumentNode<G.FactorRulesQuery, G.FactorRulesQueryVariables> = gql`
  query FactorRules {
    factorRules {
      ...FactorRulesFields
    }
  }
  ${FACTOR_RULES_FIELDS}
`;

export const SET_FACTOR_RULE: TypedDocumentNode<G.SetFactorRuleMutation, G.SetFactorRuleMutationVariables> =
  gql`
    mutation SetFactorRule($position: String!, $required: Boolean!, $reason: String!) {
      setFactorRule(position: $position, required: $required, reason: $reason) {
        ...FactorRulesFields
        ...RefusalFields
      }
    }
    ${FACTOR_RULES_FIELDS}
    ${REFUSAL_FIELDS}
  `;
