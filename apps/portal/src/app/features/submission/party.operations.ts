import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const RECORD_PARTY_OPINION: TypedDocumentNode<
  G.RecordPartyOpinionMutation,
  G.RecordPartyOpinionMutationVariables
> = gql`
  mutation RecordPartyOpinion($dossierId: ID!, $input: PartyAnswerInput!, $expectedVersion: Int!) {
    recordPartyOpinion(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
      ... on Dossier {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const ADD_PARTY_PAPER: TypedDocumentNode<G.AddPartyPaperMutation, G.AddPartyPaperMutationVariables> =
  gql`
    mutation AddPartyPaper($partyAnswerId: ID!, $input: PartyPaperInput!, $expectedVersion: Int!) {
      addPartyPaper(partyAnswerId: $partyAnswerId, input: $input, expectedVersion: $expectedVersion) {
        ... on Dossier {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

/** Which others may go to the Office with a dossier, and which went with it before. */
export const SUBMIT_CHOICE: TypedDocumentNode<G.SubmitChoiceQuery, G.SubmitChoiceQueryVariables> = gql`
  query SubmitChoice($id: ID!) {
    dossier(id: $id) {
      id
      version
      docType
      subject
      allowedActs
      mayTravelWith {
        id
        docType
        subject
      }
      submission {
        id
        document {
          id
          state
          dossiers {
            id
          }
        }
      }
    }
  }
`;

export const RECORD_CONDITION_RESULT: TypedDocumentNode<
  G.RecordConditionResultMutation,
  G.RecordConditionResultMutationVariables
> = gql`
  mutation RecordConditionResult($conditionId: ID!, $result: String!, $expectedVersion: Int!) {
    recordConditionResult(conditionId: $conditionId, result: $result, expectedVersion: $expectedVersion) {
      ... on PartyCondition {
        id
        version
        result
        resultAt
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SUBMIT_TAKEN_IN: TypedDocumentNode<G.SubmitTakenInMutation, G.SubmitTakenInMutationVariables> =
  gql`
    mutation SubmitTakenIn($dossierId: ID!, $expectedVersion: Int!) {
      submitTakenIn(dossierId: $dossierId, expectedVersion: $expectedVersion) {
        ... on Dossier {
          id
          version
          state
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;
