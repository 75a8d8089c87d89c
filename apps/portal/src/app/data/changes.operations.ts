import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { ChangesSubscription } from '@generated/gql/graphql';

export const CHANGES: TypedDocumentNode<ChangesSubscription, Record<string, never>> = gql`
  subscription Changes {
    changes {
      subjectIds
      inbox
      notices
      everything
    }
  }
`;
