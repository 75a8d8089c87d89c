import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

/** The number on the bell. */
export const UNREAD_NOTICES: TypedDocumentNode<G.UnreadNoticesQuery, Record<string, never>> = gql`
  query UnreadNotices {
    unreadNotices
  }
`;

export const NOTICES: TypedDocumentNode<G.NoticesQuery, G.NoticesQueryVariables> = gql`
  query Notices($first: Int!, $after: String, $unreadOnly: Boolean!) {
    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
      unread
      edges {
        node {
          id
          kind
          text
          title
          at
          read
          dossierId
          roundId
          assignmentId
          landReportId
          incomingId
          documentId
          recipientId
          accountId
          things
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

export const MARK_NOTICES_READ: TypedDocumentNode<
  G.MarkNoticesReadMutation,
  G.MarkNoticesReadMutationVariables
> = gql`
  mutation MarkNoticesRead($noticeIds: [ID!]!) {
    markNoticesRead(noticeIds: $noticeIds) {
      ... on NoticesRead {
        unread
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const MARK_ALL_NOTICES_READ: TypedDocumentNode<
  G.MarkAllNoticesReadMutation,
  G.MarkAllNoticesReadMutationVariables
> = gql`
  mutation MarkAllNoticesRead($upToNoticeId: ID!) {
    markAllNoticesRead(upToNoticeId: $upToNoticeId) {
      ... on NoticesRead {
        unread
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export type NoticeRow = G.NoticesQuery['notices']['edges'][number]['node'];
