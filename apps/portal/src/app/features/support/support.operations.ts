import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const PAGE_FIELDS = gql`
  fragment SupportPageFields on SupportPage {
    hours
    accounts {
      id
      displayName
    }
    grants {
      id
      person {
        id
        displayName
      }
      grantedBy {
        id
        displayName
      }
      dossierId
      reason
      grantedAt
      endsAt
      revokedAt
      standing
      readings {
        place
        subjectId
        at
      }
    }
  }
`;

export const SUPPORT_PAGE: TypedDocumentNode<G.SupportPageQuery, G.SupportPageQueryVariables> = gql`
  query SupportPage {
    supportPage {
      ...SupportPageFields
    }
  }
  ${PAGE_FIELDS}
`;

export const OWN_SUPPORT: TypedDocumentNode<G.OwnSupportQuery, G.OwnSupportQueryVariables> = gql`
  query OwnSupport {
    ownSupport {
      id
      dossierId
      reason
      endsAt
      grantedBy {
        id
        displayName
      }
    }
  }
`;

export const GRANT_SUPPORT: TypedDocumentNode<G.GrantSupportMutation, G.GrantSupportMutationVariables> = gql`
  mutation GrantSupport($input: GrantSupportInput!) {
    grantSupport(input: $input) {
      ... on SupportPage {
        ...SupportPageFields
      }
      ...RefusalFields
    }
  }
  ${PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const REVOKE_SUPPORT: TypedDocumentNode<G.RevokeSupportMutation, G.RevokeSupportMutationVariables> =
  gql`
    mutation RevokeSupport($grantId: ID!) {
      revokeSupport(grantId: $grantId) {
        ... on SupportPage {
          ...SupportPageFields
        }
        ...RefusalFields
      }
    }
    ${PAGE_FIELDS}
    ${REFUSAL_FIELDS}
  `;
