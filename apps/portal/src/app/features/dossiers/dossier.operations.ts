import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  DossierProcessesQuery,
  DossierProcessesQueryVariables,
  OwnStepsQuery,
  OwnStepsQueryVariables,
  DossierFlowQuery,
  DossierFlowQueryVariables,
  DossierHeadQuery,
  DossierHeadQueryVariables,
  DossierHistoryQuery,
  DossierHistoryQueryVariables,
  DossierListQuery,
  DossierListQueryVariables,
} from '@generated/gql/graphql';
import { URGE_FIELDS } from '../consultation/urge.operations';

const HOLDER_FIELDS = gql`
  fragment HolderFields on Holder {
    unit {
      id
      name
      shortName
    }
    positionLabel
    person {
      id
      displayName
    }
  }
`;

export const DOSSIER_LIST: TypedDocumentNode<DossierListQuery, DossierListQueryVariables> = gql`
  query DossierList($stage: Stage, $text: String, $first: Int!) {
    dossiers(stage: $stage, text: $text, first: $first) {
      edges {
        node {
          id
          docType
          subject
          urgency
          state
          leadUnit {
            id
            name
            shortName
          }
          createdAt
          returned {
            reason
            by {
              id
              displayName
            }
          }
          restricted
          drafterUnknown
          now {
            stepLabel
            dueAt
            awaitsDeadline
            since
            mine
            holder {
              ...HolderFields
            }
          }
        }
      }
      pageInfo {
        hasNextPage
      }
      total
    }
  }
  ${HOLDER_FIELDS}
`;

/** What the head of the page and the what-now card need; asked again every ten seconds. */
export const DOSSIER_HEAD: TypedDocumentNode<DossierHeadQuery, DossierHeadQueryVariables> = gql`
  query DossierHead($id: ID!) {
    dossier(id: $id) {
      id
      version
      docType
      subject
      urgency
      decisionAuthority
      state
      sample
      createdAt
      leadUnit {
        id
        name
        shortName
      }
      drafter {
        id
        displayName
      }
      sessionItem {
        number
        sessionName
        quote
        dueWords
        suggestedDueAt
        regime {
          name
          basis
          suggestedDueAt
        }
      }
      deadline {
        dueAt
        basis
        confirmedAt
        confirmedBy {
          id
          displayName
        }
      }
      concludedAt {
        id
        name
        heldOn
      }
      restricted
      mayRestrict
      restriction {
        reason
        setAt
        setBy {
          id
          displayName
        }
        units {
          id
          name
        }
        persons {
          id
          displayName
        }
      }
      drafterUnknown
      skippedNote
      stages {
        stage
        label
        state
        startedAt
        endedAt
        dueAt
      }
      now {
        stepId
        stepLabel
        since
        dueAt
        dueWords
        awaitsDeadline
        nextLabel
        mine
        suspended
        holder {
          ...HolderFields
        }
      }
      allowedActs
      mayTravelWith {
        id
      }
      stepToTake {
        stepId
        holder {
          id
          displayName
        }
      }
      workField {
        id
        name
      }
      roundToUrge {
        id
        dueAt
        silent {
          unit {
            id
          }
        }
      }
      changedAfterParty
      returned {
        reason
        stepLabel
        at
        by {
          id
          displayName
        }
      }
      currentDraft {
        id
        number
      }
      rounds {
        id
        version
        number
        state
        dueAt
        reminderText
        counts {
          asked
          answered
          agreed
          withComments
          disagreed
          notConcerned
          late
          unanswered
          comments
          commentsReplied
          lateRequested
        }
        allowedActs
      }
      routingSlip {
        id
        version
      }
      submission {
        id
        version
        recipientName
        sentAt
        channel
        document {
          id
          version
          state
          numberLine
          dated
          allowedActs
          dossiers {
            id
            docType
            subject
            state
          }
        }
        opinions {
          id
          answerId
          answerVersion
          paperFollows
          dossierId
          outcome
          form
          number
          dated
          text
          recordedAt
          recordedBy {
            id
            displayName
          }
          scan {
            id
            name
            url
          }
          conditions {
            id
            version
            ordinal
            text
            result
            resultAt
          }
        }
      }
      decision {
        id
        version
        state
        numberLine
        dated
        allowedActs
      }
      accessCauses {
        cause
        label
      }
    }
  }
  ${HOLDER_FIELDS}
`;

export const DOSSIER_HISTORY: TypedDocumentNode<DossierHistoryQuery, DossierHistoryQueryVariables> = gql`
  query DossierHistory($id: ID!, $first: Int!) {
    dossier(id: $id) {
      id
      urges {
        ...UrgeFields
      }
      rounds {
        id
        urges {
          ...UrgeFields
        }
      }
      history(first: $first) {
        edges {
          node {
            id
            stepId
            stepLabel
            receivedAt
            actedAt
            onBehalfNote
            outcomeLabel
            reason
            holder {
              ...HolderFields
            }
            actedBy {
              id
              displayName
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
  ${HOLDER_FIELDS}
  ${URGE_FIELDS}
`;

export const DOSSIER_FLOW: TypedDocumentNode<DossierFlowQuery, DossierFlowQueryVariables> = gql`
  query DossierFlow($id: ID!) {
    dossier(id: $id) {
      id
      flow {
        name
        definitionVersion
        xml
        elements {
          elementId
          state
          done
          total
        }
      }
    }
  }
`;

export type DossierHead = NonNullable<DossierHeadQuery['dossier']>;
export type DossierRow = DossierListQuery['dossiers']['edges'][number]['node'];
export type HistoryRow = NonNullable<DossierHistoryQuery['dossier']>['history']['edges'][number]['node'];

/** The drawn steps that the reader holds. */
export const OWN_STEPS: TypedDocumentNode<OwnStepsQuery, OwnStepsQueryVariables> = gql`
  query OwnSteps($id: ID!) {
    dossier(id: $id) {
      id
      version
      subject
      ownSteps {
        workItemId
        stepId
        name
        outcomes {
          code
          label
          returns
        }
        papers
        noteRequired
      }
    }
  }
`;

/** Processes with which a dossier may begin beside the one of the platform. */
export const DOSSIER_PROCESSES: TypedDocumentNode<DossierProcessesQuery, DossierProcessesQueryVariables> =
  gql`
    query DossierProcesses {
      dossierProcesses {
        key
        name
      }
    }
  `;
