import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';

export const ASSIGNMENT: TypedDocumentNode<G.AssignmentQuery, G.AssignmentQueryVariables> = gql`
  query Assignment($id: ID!) {
    assignment(id: $id) {
      id
      version
      point
      heading
      kind
      nature
      title
      quote
      product
      deadlineWords
      deadlineAt
      deadlineChoices
      recurrenceWords
      quantityUnit
      note
      leadWords
      coopWords
      addressedToAll
      awaitsLead
      acknowledged
      acknowledgedCount
      dossierId
      carriedBy
      sourceTitle
      heldOn
      allowedActs
      notice {
        documentId
        number
        dated
      }
      suggestedUnit {
        id
        name
      }
      sameAs {
        id
        point
        title
      }
      cooperating {
        id
        name
      }
      addressed {
        id
        name
      }
      parts {
        id
        version
        state
        timing
        dueAt
        originalDueAt
        acceptedAt
        reportedAt
        endedAt
        quantityTarget
        quantityDone
        percentDone
        lastReport
        urgedCount
        urgedAt
        reminderText
        urgingText
        allowedActs
        unit {
          id
          name
          shortName
        }
        monitor {
          id
          name
          shortName
        }
        extensionRequest {
          dueAt
          reason
          requestedAt
        }
        transferRequest {
          unitId
          reason
          requestedAt
          unit {
            id
            name
          }
        }
        pause {
          reason
          since
        }
      }
      entries {
        id
        partId
        event
        label
        at
        text
        detail
        unit {
          id
          shortName
        }
        person {
          id
          displayName
        }
        file {
          id
          name
          url
        }
      }
    }
  }
`;

/** What follows the point of the session of a dossier. */
export const DOSSIER_ASSIGNMENTS: TypedDocumentNode<
  G.DossierAssignmentsQuery,
  G.DossierAssignmentsQueryVariables
> = gql`
  query DossierAssignments($id: ID!) {
    dossier(id: $id) {
      id
      assignments {
        id
        kind
        title
        deadlineWords
        leadWords
        sameAs {
          id
        }
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

export type Assignment = NonNullable<G.AssignmentQuery['assignment']>;
export type Part = Assignment['parts'][number];
export type Entry = Assignment['entries'][number];
export type DossierAssignment = NonNullable<G.DossierAssignmentsQuery['dossier']>['assignments'][number];
