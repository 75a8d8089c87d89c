import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const NOTICE_FIELDS = gql`
  fragment NoticeFields on NoticeDraft {
    meetingId
    meetingName
    dossierId
    subject
    documentId
    version
    opening
    lines {
      level
      text
    }
    closing
    recipients
    editable
  }
`;

/** The notice of a session as a text, with the file that it makes. */
export const NOTICE_DRAFT: TypedDocumentNode<G.NoticeDraftQuery, G.NoticeDraftQueryVariables> = gql`
  query NoticeDraft($id: ID!) {
    noticeDraft(meetingId: $id) {
      ...NoticeFields
    }
    meeting(id: $id) {
      id
      notice {
        id
        file {
          id
          url
        }
      }
    }
  }
  ${NOTICE_FIELDS}
`;

export const SAVE_NOTICE_DRAFT: TypedDocumentNode<
  G.SaveNoticeDraftMutation,
  G.SaveNoticeDraftMutationVariables
> = gql`
  mutation SaveNoticeDraft($meetingId: ID!, $input: NoticeDraftInput!, $expectedVersion: Int) {
    saveNoticeDraft(meetingId: $meetingId, input: $input, expectedVersion: $expectedVersion) {
      ... on NoticeDraft {
        ...NoticeFields
      }
      ...RefusalFields
    }
  }
  ${NOTICE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const SUBMIT_NOTICE: TypedDocumentNode<G.SubmitNoticeMutation, G.SubmitNoticeMutationVariables> = gql`
  mutation SubmitNotice($meetingId: ID!, $expectedVersion: Int!) {
    submitNotice(meetingId: $meetingId, expectedVersion: $expectedVersion) {
      ... on Dossier {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export type NoticeDraft = NonNullable<G.NoticeDraftQuery['noticeDraft']>;
