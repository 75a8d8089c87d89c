import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

/** What the record of a further session begins with; null for whoever records none. */
export const MEETING_FORM: TypedDocumentNode<G.MeetingFormQuery, Record<string, never>> = gql`
  query MeetingForm {
    meetingForm {
      place
      chair
      attendance
    }
  }
`;

export const RECORD_MEETING: TypedDocumentNode<G.RecordMeetingMutation, G.RecordMeetingMutationVariables> =
  gql`
    mutation RecordMeeting($input: RecordMeetingInput!) {
      recordMeeting(input: $input) {
        ... on Meeting {
          id
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

/** The issued conclusions of a session, and what has been given out of them. */
export const CONCLUSIONS: TypedDocumentNode<G.ConclusionsQuery, G.ConclusionsQueryVariables> = gql`
  query Conclusions($id: ID!) {
    meeting(id: $id) {
      id
      name
      heldOn
      version
      givable
      noticeNumber
      noticeDated
      assignments {
        id
        title
        quote
        addressed {
          id
          shortName
        }
        parts {
          id
          unit {
            id
            shortName
          }
        }
      }
    }
    noticeDraft(meetingId: $id) {
      meetingId
      lines {
        level
        text
      }
    }
  }
`;

export const GIVE_ASSIGNMENT: TypedDocumentNode<G.GiveAssignmentMutation, G.GiveAssignmentMutationVariables> =
  gql`
    mutation GiveAssignment($meetingId: ID!, $input: GiveAssignmentInput!, $expectedVersion: Int!) {
      giveAssignment(meetingId: $meetingId, input: $input, expectedVersion: $expectedVersion) {
        ... on Meeting {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export type Conclusions = G.ConclusionsQuery;
