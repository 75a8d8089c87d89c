import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { RecordQuery, RecordQueryVariables } from '@generated/gql/graphql';

export type RecordPageData = NonNullable<RecordQuery['record']>;
export type RecordEntry = RecordPageData['entries']['edges'][number]['node'];

export const RECORD: TypedDocumentNode<RecordQuery, RecordQueryVariables> = gql`
  query Record($matterId: ID, $after: String) {
    record(matterId: $matterId, first: 100, after: $after) {
      matter
      lastSealNumber
      lastSealedAt
      unsealed
      entries {
        edges {
          node {
            id
            at
            recordedAt
            act
            actor
            actorTitle
            actorUnit
            stoodInFor
            matterId
            matter
            sealNumber
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;
