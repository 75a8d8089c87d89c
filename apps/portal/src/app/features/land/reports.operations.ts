import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  ApproveLandReportMutation,
  ApproveLandReportMutationVariables,
  CorrectLandReportMutation,
  CorrectLandReportMutationVariables,
  LandFigureHistoryQuery,
  LandFigureHistoryQueryVariables,
  LandReportingQuery,
  LandReportingQueryVariables,
  LandReportQuery,
  LandReportQueryVariables,
  LockLandPeriodMutation,
  LockLandPeriodMutationVariables,
  OpenLandPeriodMutation,
  OpenLandPeriodMutationVariables,
  ReviewLandReportMutation,
  ReviewLandReportMutationVariables,
  SaveLandReportMutation,
  SaveLandReportMutationVariables,
  SubmitLandReportMutation,
  SubmitLandReportMutationVariables,
} from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const PERIOD_FIELDS = gql`
  fragment LandPeriodFields on LandPeriod {
    id
    name
    periodFrom
    periodTo
    asOf
    dueAt
    lockedAt
    isSample
    version
  }
`;

export const LAND_REPORTING: TypedDocumentNode<LandReportingQuery, LandReportingQueryVariables> = gql`
  query LandReporting($first: Int!) {
    landReporting(first: $first) {
      edges {
        node {
          id
          period {
            ...LandPeriodFields
          }
          mayLock
          reports {
            id
            unit {
              id
              code
              name
              shortName
              kind
            }
            state
            attempt
            reason
            sentAt
            acceptedAt
            late
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    landNextPeriod {
      name
      periodFrom
      periodTo
      dueAt
    }
  }
  ${PERIOD_FIELDS}
`;

export type Reporting = LandReportingQuery['landReporting']['edges'][number]['node'];
export type ReportSummary = Reporting['reports'][number];

export const LAND_REPORT: TypedDocumentNode<LandReportQuery, LandReportQueryVariables> = gql`
  query LandReport($id: ID!) {
    landReport(id: $id) {
      id
      period {
        ...LandPeriodFields
      }
      unit {
        id
        code
        name
        shortName
        kind
      }
      owner
      state
      attempt
      reason
      returnedReason
      sentAt
      version
      allowedActs
      programmes {
        code
        name
        subject
        source
        isSample
      }
      indicators {
        id
        programme
        code
        label
        spoken
        measure
        owner
        kind
        value
        decimals
        checks
      }
      subjects {
        id
        ward {
          id
          name
          shortName
        }
        projectId
        projectName
        note
      }
      fields {
        indicatorId
        subjectId
        value
        words
        reason
        unchanged
        confirmed
        version
        enteredBy
        enteredAt
        review
        reviewReason
        previous
        previousWords
        previousAsOf
        target
        counted
      }
      known {
        indicator
        subjectId
        value
        told
      }
    }
  }
  ${PERIOD_FIELDS}
`;

export type Report = NonNullable<LandReportQuery['landReport']>;
export type ReportField = Report['fields'][number];
export type ReportIndicator = Report['indicators'][number];
export type ReportSubject = Report['subjects'][number];

export const LAND_FIGURE_HISTORY: TypedDocumentNode<LandFigureHistoryQuery, LandFigureHistoryQueryVariables> =
  gql`
    query LandFigureHistory($reportId: ID!, $indicatorId: ID!, $subjectId: ID!) {
      landFigureHistory(reportId: $reportId, indicatorId: $indicatorId, subjectId: $subjectId) {
        value
        words
        reason
        enteredBy
        enteredAt
        attempt
        correction
      }
    }
  `;

export const SAVE_REPORT: TypedDocumentNode<SaveLandReportMutation, SaveLandReportMutationVariables> = gql`
  mutation SaveLandReport($reportId: ID!, $figures: [LandFigureInput!]!) {
    saveLandReport(reportId: $reportId, figures: $figures) {
      ... on LandSaved {
        report {
          id
          version
        }
        conflicts {
          indicatorId
          subjectId
        }
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SUBMIT_REPORT: TypedDocumentNode<SubmitLandReportMutation, SubmitLandReportMutationVariables> =
  gql`
    mutation SubmitLandReport($reportId: ID!, $acceptMissing: Boolean!, $expectedVersion: Int!) {
      submitLandReport(
        reportId: $reportId
        acceptMissing: $acceptMissing
        expectedVersion: $expectedVersion
      ) {
        ... on LandReport {
          id
          state
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const APPROVE_REPORT: TypedDocumentNode<
  ApproveLandReportMutation,
  ApproveLandReportMutationVariables
> = gql`
  mutation ApproveLandReport($reportId: ID!, $returnReason: String, $expectedVersion: Int!) {
    approveLandReport(reportId: $reportId, returnReason: $returnReason, expectedVersion: $expectedVersion) {
      ... on LandReport {
        id
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REVIEW_REPORT: TypedDocumentNode<ReviewLandReportMutation, ReviewLandReportMutationVariables> =
  gql`
    mutation ReviewLandReport(
      $reportId: ID!
      $returned: [ReturnedLandFigureInput!]!
      $expectedVersion: Int!
    ) {
      reviewLandReport(reportId: $reportId, returned: $returned, expectedVersion: $expectedVersion) {
        ... on LandReport {
          id
          state
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const CORRECT_REPORT: TypedDocumentNode<
  CorrectLandReportMutation,
  CorrectLandReportMutationVariables
> = gql`
  mutation CorrectLandReport($reportId: ID!, $reason: String!) {
    correctLandReport(reportId: $reportId, reason: $reason) {
      ... on LandReport {
        id
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const OPEN_PERIOD: TypedDocumentNode<OpenLandPeriodMutation, OpenLandPeriodMutationVariables> = gql`
  mutation OpenLandPeriod {
    openLandPeriod {
      ... on LandReporting {
        id
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const LOCK_PERIOD: TypedDocumentNode<LockLandPeriodMutation, LockLandPeriodMutationVariables> = gql`
  mutation LockLandPeriod($periodId: ID!, $expectedVersion: Int!) {
    lockLandPeriod(periodId: $periodId, expectedVersion: $expectedVersion) {
      ... on LandReporting {
        id
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
