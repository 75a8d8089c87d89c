import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';

/** Sessions from the latest back. */
export const MEETINGS: TypedDocumentNode<G.MeetingsQuery, G.MeetingsQueryVariables> = gql`
  query Meetings($first: Int!) {
    meetings(first: $first) {
      edges {
        node {
          id
          name
          number
          heldOn
          beginsAt
          chair
          noticeState
          noticeNumber
          noticeDated
          items {
            number
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

/** One session: agenda, dossiers, what was given, and how far its notice has come. */
export const MEETING: TypedDocumentNode<G.MeetingQuery, G.MeetingQueryVariables> = gql`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id
      name
      number
      heldOn
      beginsAt
      givable
      place
      chair
      attendance
      noticeState
      noticeNumber
      noticeDated
      items {
        number
        title
        kind
        leadUnit {
          id
          name
        }
        dossier {
          id
          docType
          state
          drafterUnknown
          now {
            stepLabel
            holder {
              unit {
                id
                shortName
              }
            }
          }
        }
      }
      noticeDossier {
        id
      }
      notice {
        id
        state
        distribution {
          number
          text
          archive
          total
          byHand
          sent
          received
          complete
        }
      }
      assignments {
        id
        point
        title
        kind
        dossierId
        leadWords
        addressed {
          id
          shortName
        }
        parts {
          id
          state
          timing
          dueAt
          unit {
            id
            shortName
          }
        }
      }
    }
  }
`;

export type MeetingRow = G.MeetingsQuery['meetings']['edges'][number]['node'];
export type Meeting = NonNullable<G.MeetingQuery['meeting']>;
export type MeetingItem = Meeting['items'][number];
export type GivenAssignment = Meeting['assignments'][number];
export type Notice = NonNullable<Meeting['notice']>;
