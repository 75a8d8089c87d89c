import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const SLIP_FIELDS = gql`
  fragment SlipFields on RoutingSlip {
    id
    version
    dossiers {
      id
      docType
      subject
      state
    }
    content
    process
    officeOpinion
    suggestedProcess
    specialist {
      positionLabel
      at
      person {
        id
        displayName
      }
    }
    officeLeader {
      positionLabel
      at
      person {
        id
        displayName
      }
    }
    answers {
      id
      version
      stepId
      kind
      text
      positionLabel
      at
      correctable
      person {
        id
        displayName
      }
      enteredBy {
        id
        displayName
      }
      scan {
        id
        name
        url
      }
    }
    completeness {
      key
      label
      present
    }
    docxUrl
    pdfUrl
  }
`;

export const ROUTING_SLIP: TypedDocumentNode<G.RoutingSlipQuery, G.RoutingSlipQueryVariables> = gql`
  query RoutingSlip($id: ID!) {
    dossier(id: $id) {
      id
      version
      docType
      subject
      allowedActs
      leadUnit {
        id
        name
        shortName
      }
      state
      now {
        stepId
        stepLabel
        dueAt
      }
      workField {
        id
        name
      }
      submission {
        id
        document {
          id
          state
          dossiers {
            id
            docType
            subject
            state
          }
        }
      }
      rounds {
        id
        number
        state
        summaryParagraph
      }
      routingSlip {
        ...SlipFields
      }
    }
  }
  ${SLIP_FIELDS}
`;

export const SAVE_ROUTING_SLIP: TypedDocumentNode<
  G.SaveRoutingSlipMutation,
  G.SaveRoutingSlipMutationVariables
> = gql`
  mutation SaveRoutingSlip($dossierId: ID!, $input: RoutingSlipInput!, $expectedVersion: Int) {
    saveRoutingSlip(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
      ... on RoutingSlip {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const FORWARD_ROUTING_SLIP: TypedDocumentNode<
  G.ForwardRoutingSlipMutation,
  G.ForwardRoutingSlipMutationVariables
> = gql`
  mutation ForwardRoutingSlip($dossierId: ID!, $fieldId: ID, $expectedVersion: Int!) {
    forwardRoutingSlip(dossierId: $dossierId, fieldId: $fieldId, expectedVersion: $expectedVersion) {
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

export const RETURN_FROM_EXAMINATION: TypedDocumentNode<
  G.ReturnFromExaminationMutation,
  G.ReturnFromExaminationMutationVariables
> = gql`
  mutation ReturnFromExamination($dossierId: ID!, $reason: String!, $only: [ID!], $expectedVersion: Int!) {
    returnFromExamination(
      dossierId: $dossierId
      reason: $reason
      only: $only
      expectedVersion: $expectedVersion
    ) {
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

export const ANSWER_AS_LEADER: TypedDocumentNode<
  G.AnswerAsLeaderMutation,
  G.AnswerAsLeaderMutationVariables
> = gql`
  mutation AnswerAsLeader($dossierId: ID!, $input: LeaderAnswerInput!, $expectedVersion: Int!) {
    answerAsLeader(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
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

export const CORRECT_LEADER_ANSWER: TypedDocumentNode<
  G.CorrectLeaderAnswerMutation,
  G.CorrectLeaderAnswerMutationVariables
> = gql`
  mutation CorrectLeaderAnswer($answerId: ID!, $text: String!, $expectedVersion: Int!) {
    correctLeaderAnswer(answerId: $answerId, text: $text, expectedVersion: $expectedVersion) {
      ... on RoutingSlip {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export type Slip = G.SlipFieldsFragment;
