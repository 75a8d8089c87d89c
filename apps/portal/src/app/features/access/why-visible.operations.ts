import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { WhyVisibleQuery, WhyVisibleQueryVariables } from '@generated/gql/graphql';

export const WHY_VISIBLE: TypedDocumentNode<WhyVisibleQuery, WhyVisibleQueryVariables> = gql`
  query WhyVisible($id: ID!) {
    whyVisible(id: $id) {
      subjectId
      grounds {
        principalKind
        principalName
        unit {
          id
          name
        }
        class
        cause
        label
        since
      }
    }
  }
`;

export type Ground = NonNullable<WhyVisibleQuery['whyVisible']>['grounds'][number];
