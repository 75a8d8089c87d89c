import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const OPEN_WORK_FIELDS = gql`
  fragment OpenWorkFields on OpenWork {
    personId
    person
    count
    token
    groups {
      id
      kind
      label
      unit
      count
      items {
        id
        dueAt
      }
      receivers {
        personId
        name
        title
      }
    }
    stays {
      title
      unit
      until
      count
      others
      nextFrom
    }
    earlier {
      id
      at
      by
      reason
      count
    }
  }
`;

export type OpenWork = G.OpenWorkFieldsFragment;
export type OpenWorkGroup = OpenWork['groups'][number];

export const OPEN_WORK: TypedDocumentNode<G.OpenWorkQuery, G.OpenWorkQueryVariables> = gql`
  query OpenWork($personId: ID!) {
    openWork(personId: $personId) {
      ...OpenWorkFields
    }
  }
  ${OPEN_WORK_FIELDS}
`;

export const HAND_OVER_WORK: TypedDocumentNode<G.HandOverWorkMutation, G.HandOverWorkMutationVariables> = gql`
  mutation HandOverWork(
    $personId: ID!
    $receivers: [WorkReceiverInput!]!
    $token: String!
    $reason: String!
  ) {
    handOverWork(personId: $personId, receivers: $receivers, token: $token, reason: $reason) {
      ...OpenWorkFields
      ...RefusalFields
    }
  }
  ${OPEN_WORK_FIELDS}
  ${REFUSAL_FIELDS}
`;
