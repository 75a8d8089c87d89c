import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const ACCEPT_ASSIGNMENT: TypedDocumentNode<
  G.AcceptAssignmentMutation,
  G.AcceptAssignmentMutationVariables
> = gql`
  mutation AcceptAssignment($partId: ID!, $expectedVersion: Int!) {
    acceptAssignment(partId: $partId, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REPORT_PROGRESS: TypedDocumentNode<G.ReportProgressMutation, G.ReportProgressMutationVariables> =
  gql`
    mutation ReportProgress($partId: ID!, $input: ReportProgressInput!, $expectedVersion: Int!) {
      reportProgress(partId: $partId, input: $input, expectedVersion: $expectedVersion) {
        ... on Assignment {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const REPORT_RESULT: TypedDocumentNode<G.ReportResultMutation, G.ReportResultMutationVariables> = gql`
  mutation ReportResult($partId: ID!, $input: ReportResultInput!, $expectedVersion: Int!) {
    reportResult(partId: $partId, input: $input, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REVIEW_RESULT: TypedDocumentNode<G.ReviewResultMutation, G.ReviewResultMutationVariables> = gql`
  mutation ReviewResult($partId: ID!, $outcome: ResultReview!, $reason: String, $expectedVersion: Int!) {
    reviewResult(partId: $partId, outcome: $outcome, reason: $reason, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REQUEST_EXTENSION: TypedDocumentNode<
  G.RequestExtensionMutation,
  G.RequestExtensionMutationVariables
> = gql`
  mutation RequestExtension($partId: ID!, $dueOn: CivilDate!, $reason: String!, $expectedVersion: Int!) {
    requestExtension(partId: $partId, dueOn: $dueOn, reason: $reason, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const DECIDE_EXTENSION: TypedDocumentNode<
  G.DecideExtensionMutation,
  G.DecideExtensionMutationVariables
> = gql`
  mutation DecideExtension(
    $partId: ID!
    $granted: Boolean!
    $dueOn: CivilDate
    $reason: String
    $expectedVersion: Int!
  ) {
    decideExtension(
      partId: $partId
      granted: $granted
      dueOn: $dueOn
      reason: $reason
      expectedVersion: $expectedVersion
    ) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REQUEST_TRANSFER: TypedDocumentNode<
  G.RequestTransferMutation,
  G.RequestTransferMutationVariables
> = gql`
  mutation RequestTransfer($partId: ID!, $reason: String!, $unitId: ID, $expectedVersion: Int!) {
    requestTransfer(partId: $partId, reason: $reason, unitId: $unitId, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const DECIDE_TRANSFER: TypedDocumentNode<G.DecideTransferMutation, G.DecideTransferMutationVariables> =
  gql`
    mutation DecideTransfer($partId: ID!, $toUnitId: ID, $reason: String, $expectedVersion: Int!) {
      decideTransfer(
        partId: $partId
        toUnitId: $toUnitId
        reason: $reason
        expectedVersion: $expectedVersion
      ) {
        ... on Assignment {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const SET_DEADLINE: TypedDocumentNode<
  G.SetAssignmentDeadlineMutation,
  G.SetAssignmentDeadlineMutationVariables
> = gql`
  mutation SetAssignmentDeadline($partId: ID!, $dueAt: Instant!, $expectedVersion: Int!) {
    setAssignmentDeadline(partId: $partId, dueAt: $dueAt, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SET_DEADLINES: TypedDocumentNode<
  G.SetAssignmentDeadlinesMutation,
  G.SetAssignmentDeadlinesMutationVariables
> = gql`
  mutation SetAssignmentDeadlines($partIds: [ID!]!, $dueAt: Instant!) {
    setAssignmentDeadlines(partIds: $partIds, dueAt: $dueAt) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const PAUSE: TypedDocumentNode<G.PauseAssignmentMutation, G.PauseAssignmentMutationVariables> = gql`
  mutation PauseAssignment($partId: ID!, $reason: String!, $expectedVersion: Int!) {
    pauseAssignment(partId: $partId, reason: $reason, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const RESUME: TypedDocumentNode<G.ResumeAssignmentMutation, G.ResumeAssignmentMutationVariables> = gql`
  mutation ResumeAssignment($partId: ID!, $expectedVersion: Int!) {
    resumeAssignment(partId: $partId, expectedVersion: $expectedVersion) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SET_LEAD: TypedDocumentNode<G.SetAssignmentLeadMutation, G.SetAssignmentLeadMutationVariables> =
  gql`
    mutation SetAssignmentLead($assignmentId: ID!, $unitId: ID!, $expectedVersion: Int!) {
      setAssignmentLead(assignmentId: $assignmentId, unitId: $unitId, expectedVersion: $expectedVersion) {
        ... on Assignment {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const ACKNOWLEDGE: TypedDocumentNode<
  G.AcknowledgeDirectionMutation,
  G.AcknowledgeDirectionMutationVariables
> = gql`
  mutation AcknowledgeDirection($assignmentId: ID!) {
    acknowledgeDirection(assignmentId: $assignmentId) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REPORT_ON_DIRECTION: TypedDocumentNode<
  G.ReportOnDirectionMutation,
  G.ReportOnDirectionMutationVariables
> = gql`
  mutation ReportOnDirection($assignmentId: ID!, $text: String!, $fileId: ID) {
    reportOnDirection(assignmentId: $assignmentId, text: $text, fileId: $fileId) {
      ... on Assignment {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const URGE: TypedDocumentNode<G.UrgeAssignmentsMutation, G.UrgeAssignmentsMutationVariables> = gql`
  mutation UrgeAssignments($partIds: [ID!]!, $words: String) {
    urgeAssignments(partIds: $partIds, words: $words) {
      ... on Urged {
        partIds
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
