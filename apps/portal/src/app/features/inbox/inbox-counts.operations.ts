import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { InboxCountsQuery } from '@generated/gql/graphql';

export const INBOX_COUNTS: TypedDocumentNode<InboxCountsQuery, Record<string, never>> = gql`
  query InboxCounts {
    inboxCounts {
      waiting
      following
      done
      late
      dueToday
    }
    service {
      now
    }
  }
`;
