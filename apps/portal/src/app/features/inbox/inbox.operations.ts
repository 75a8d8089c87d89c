import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { InboxQuery, InboxQueryVariables } from '@generated/gql/graphql';

export const INBOX: TypedDocumentNode<InboxQuery, InboxQueryVariables> = gql`
  query Inbox($box: InboxBox!, $first: Int!) {
    inbox(box: $box, first: $first) {
      edges {
        node {
          id
          stepId
          actLabel
          title
          stage
          docType
          leadUnit {
            id
            name
            shortName
          }
          dossierId
          roundId
          assignmentId
          documentId
          landReportId
          incomingId
          openedAt
          dueAt
          closedAt
          outcomeLabel
          inPlaceOf {
            substitutionId
            title
            person {
              id
              displayName
            }
          }
          returned {
            reason
            by {
              id
              displayName
            }
          }
          holder {
            unit {
              id
              shortName
            }
            positionLabel
            person {
              id
              displayName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export type InboxItem = InboxQuery['inbox']['edges'][number]['node'];
