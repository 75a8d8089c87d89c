import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { SearchQuery, SearchQueryVariables } from '@generated/gql/graphql';

export const SEARCH: TypedDocumentNode<SearchQuery, SearchQueryVariables> = gql`
  query Search($text: String!, $unitId: ID, $kind: SearchKind, $first: Int!) {
    search(text: $text, unitId: $unitId, kind: $kind, first: $first) {
      unit {
        id
        name
      }
      groups {
        kind
        total
        hits {
          kind
          id
          title
          number
          docType
          state
          dated
          received
          unit {
            id
            name
            shortName
          }
        }
      }
    }
  }
`;

export type SearchGroup = SearchQuery['search']['groups'][number];
export type SearchHit = SearchGroup['hits'][number];
