import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const OFFICE_DESK: TypedDocumentNode<G.OfficeDeskQuery, G.OfficeDeskQueryVariables> = gql`
  query OfficeDesk {
    officeDesk {
      open
      toExamine
      late
      fields {
        field {
          id
          name
        }
        holds
        late
      }
      specialists {
        person {
          id
          displayName
        }
        holds
        late
      }
      viceChairs {
        id
        displayName
      }
      units {
        id
        name
      }
    }
  }
`;

export const EXAMINATIONS: TypedDocumentNode<G.ExaminationsQuery, G.ExaminationsQueryVariables> = gql`
  query Examinations($fieldId: ID, $specialistId: ID, $first: Int!) {
    examinations(fieldId: $fieldId, specialistId: $specialistId, first: $first) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          stepId
          actLabel
          version
          dossier {
            id
            docType
            subject
          }
          travelsWith {
            id
          }
          leadUnit {
            id
            name
          }
          field {
            id
            name
          }
          assignee {
            id
            displayName
          }
          receivedAt
          dueAt
          mine
          mayTake
          mayGive
          completeness {
            key
            label
            present
          }
          returned {
            reason
            by {
              id
              displayName
            }
          }
        }
      }
    }
  }
`;

export const STANDING: TypedDocumentNode<G.StandingQuery, G.StandingQueryVariables> = gql`
  query Standing($fieldId: ID, $unitId: ID, $specialistId: ID, $late: Boolean, $first: Int!) {
    standing(fieldId: $fieldId, unitId: $unitId, specialistId: $specialistId, late: $late, first: $first) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          version
          dossier {
            id
            docType
            subject
          }
          leadUnit {
            id
            name
          }
          field {
            id
            name
          }
          stepId
          stepLabel
          holder {
            unit {
              id
              name
            }
            positionLabel
            person {
              id
              displayName
            }
          }
          since
          dueAt
          nextLabel
          mayGive
        }
      }
    }
  }
`;

export const REASSIGN_STEP: TypedDocumentNode<G.ReassignStepMutation, G.ReassignStepMutationVariables> = gql`
  mutation ReassignStep(
    $dossierId: ID!
    $stepId: String!
    $toPersonId: ID!
    $reason: String!
    $expectedVersion: Int!
  ) {
    reassignStep(
      dossierId: $dossierId
      stepId: $stepId
      toPersonId: $toPersonId
      reason: $reason
      expectedVersion: $expectedVersion
    ) {
      ... on Dossier {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const WORK_FIELDS: TypedDocumentNode<G.WorkFieldsQuery, G.WorkFieldsQueryVariables> = gql`
  query WorkFields {
    workFields {
      id
      name
      viceChair {
        id
        displayName
      }
    }
  }
`;

export type Examination = G.ExaminationsQuery['examinations']['edges'][number]['node'];
export type Standing = G.StandingQuery['standing']['edges'][number]['node'];
export type OfficeDeskCounts = G.OfficeDeskQuery['officeDesk'];
