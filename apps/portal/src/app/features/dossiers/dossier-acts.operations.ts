import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const CREATE_DOSSIER: TypedDocumentNode<G.CreateDossierMutation, G.CreateDossierMutationVariables> =
  gql`
    mutation CreateDossier($input: CreateDossierInput!) {
      createDossier(input: $input) {
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

export const ADD_DRAFT: TypedDocumentNode<G.AddDraftMutation, G.AddDraftMutationVariables> = gql`
  mutation AddDraft($dossierId: ID!, $fileId: ID!, $note: String, $expectedVersion: Int!) {
    addDraft(dossierId: $dossierId, fileId: $fileId, note: $note, expectedVersion: $expectedVersion) {
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

export const SUBMIT_DRAFT: TypedDocumentNode<G.SubmitDraftMutation, G.SubmitDraftMutationVariables> = gql`
  mutation SubmitDraft($dossierId: ID!, $expectedVersion: Int!) {
    submitDraft(dossierId: $dossierId, expectedVersion: $expectedVersion) {
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

export const REVIEW_DRAFT: TypedDocumentNode<G.ReviewDraftMutation, G.ReviewDraftMutationVariables> = gql`
  mutation ReviewDraft($dossierId: ID!, $outcome: ReviewOutcome!, $reason: String, $expectedVersion: Int!) {
    reviewDraft(
      dossierId: $dossierId
      outcome: $outcome
      reason: $reason
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

export const WITHDRAW_DOSSIER: TypedDocumentNode<
  G.WithdrawDossierMutation,
  G.WithdrawDossierMutationVariables
> = gql`
  mutation WithdrawDossier($dossierId: ID!, $reason: String!, $expectedVersion: Int!) {
    withdrawDossier(dossierId: $dossierId, reason: $reason, expectedVersion: $expectedVersion) {
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

export const START_SECOND_ROUND: TypedDocumentNode<
  G.StartSecondRoundMutation,
  G.StartSecondRoundMutationVariables
> = gql`
  mutation StartSecondRound($dossierId: ID!, $expectedVersion: Int!) {
    startSecondRound(dossierId: $dossierId, expectedVersion: $expectedVersion) {
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

export const SUBMIT_FOR_EXAMINATION: TypedDocumentNode<
  G.SubmitForExaminationMutation,
  G.SubmitForExaminationMutationVariables
> = gql`
  mutation SubmitForExamination($dossierId: ID!, $expectedVersion: Int!, $together: [ID!]! = []) {
    submitForExamination(dossierId: $dossierId, expectedVersion: $expectedVersion, together: $together) {
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

export const REVIEW_CONSOLIDATION: TypedDocumentNode<
  G.ReviewConsolidationMutation,
  G.ReviewConsolidationMutationVariables
> = gql`
  mutation ReviewConsolidation(
    $dossierId: ID!
    $outcome: ReviewOutcome!
    $reason: String
    $expectedVersion: Int!
  ) {
    reviewConsolidation(
      dossierId: $dossierId
      outcome: $outcome
      reason: $reason
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

export const REVIEW_ROUTING_SLIP: TypedDocumentNode<
  G.ReviewRoutingSlipMutation,
  G.ReviewRoutingSlipMutationVariables
> = gql`
  mutation ReviewRoutingSlip(
    $dossierId: ID!
    $outcome: ReviewOutcome!
    $reason: String
    $only: [ID!]
    $fieldId: ID
    $expectedVersion: Int!
  ) {
    reviewRoutingSlip(
      dossierId: $dossierId
      outcome: $outcome
      reason: $reason
      only: $only
      fieldId: $fieldId
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

export const RECHECK_DOSSIER: TypedDocumentNode<G.RecheckDossierMutation, G.RecheckDossierMutationVariables> =
  gql`
    mutation RecheckDossier(
      $dossierId: ID!
      $outcome: ReviewOutcome!
      $reason: String
      $expectedVersion: Int!
    ) {
      recheckDossier(
        dossierId: $dossierId
        outcome: $outcome
        reason: $reason
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

export const CONFIRM_DEADLINE: TypedDocumentNode<
  G.ConfirmDeadlineMutation,
  G.ConfirmDeadlineMutationVariables
> = gql`
  mutation ConfirmDeadline($dossierId: ID!, $dueAt: Instant!, $basis: String!, $expectedVersion: Int!) {
    confirmDeadline(dossierId: $dossierId, dueAt: $dueAt, basis: $basis, expectedVersion: $expectedVersion) {
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

export const DRAFTING_UNITS: TypedDocumentNode<G.DraftingUnitsQuery, Record<string, never>> = gql`
  query DraftingUnits {
    draftingUnits {
      id
      name
    }
  }
`;

export const NAME_DRAFTER: TypedDocumentNode<G.NameDrafterMutation, G.NameDrafterMutationVariables> = gql`
  mutation NameDrafter($dossierId: ID!, $unitId: ID!, $expectedVersion: Int!) {
    nameDrafter(dossierId: $dossierId, unitId: $unitId, expectedVersion: $expectedVersion) {
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

export const COMPLETE_STEP: TypedDocumentNode<G.CompleteStepMutation, G.CompleteStepMutationVariables> = gql`
  mutation CompleteStep(
    $dossierId: ID!
    $workItemId: ID!
    $outcome: String
    $note: String
    $papers: [String!]
    $expectedVersion: Int!
  ) {
    completeStep(
      dossierId: $dossierId
      workItemId: $workItemId
      outcome: $outcome
      note: $note
      papers: $papers
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

export const URGE_DOSSIER: TypedDocumentNode<G.UrgeDossierMutation, G.UrgeDossierMutationVariables> = gql`
  mutation UrgeDossier($dossierId: ID!, $words: String) {
    urgeDossier(dossierId: $dossierId, words: $words) {
      ... on Dossier {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const ARCHIVE_DOSSIER: TypedDocumentNode<G.ArchiveDossierMutation, G.ArchiveDossierMutationVariables> =
  gql`
    mutation ArchiveDossier($dossierId: ID!, $expectedVersion: Int!) {
      archiveDossier(dossierId: $dossierId, expectedVersion: $expectedVersion) {
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
