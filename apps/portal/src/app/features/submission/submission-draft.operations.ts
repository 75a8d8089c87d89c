import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

/** The texts of the Tờ trình before it is signed, with what its page says around them. */
export const SUBMISSION_DRAFT: TypedDocumentNode<G.SubmissionDraftQuery, G.SubmissionDraftQueryVariables> =
  gql`
    query SubmissionDraft($id: ID!) {
      submissionDraft(dossierId: $id) {
        documentId
        version
        grounds
        process
        figures
        mainPoints
        openPoints
        editable
      }
      dossier(id: $id) {
        id
        docType
        subject
        submission {
          id
          document {
            id
            state
          }
        }
      }
    }
  `;

export const SAVE_SUBMISSION_DRAFT: TypedDocumentNode<
  G.SaveSubmissionDraftMutation,
  G.SaveSubmissionDraftMutationVariables
> = gql`
  mutation SaveSubmissionDraft($dossierId: ID!, $input: SubmissionDraftInput!, $expectedVersion: Int) {
    saveSubmissionDraft(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
      ... on Dossier {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export type SubmissionDraft = NonNullable<G.SubmissionDraftQuery['submissionDraft']>;
export type SubmittedDossier = NonNullable<G.SubmissionDraftQuery['dossier']>;
