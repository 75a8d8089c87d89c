import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  LandCityQuery,
  LandCityQueryVariables,
  LandProjectQuery,
  LandProjectQueryVariables,
  LandTableQuery,
  LandTableQueryVariables,
  ResolveLandObstacleMutation,
  ResolveLandObstacleMutationVariables,
  TellLandObstacleMutation,
  TellLandObstacleMutationVariables,
} from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const PERIODS = gql`
  fragment LandPeriodChoice on LandPeriod {
    id
    name
    asOf
    lockedAt
    isSample
  }
`;

const PROJECT_SUMMARY = gql`
  fragment LandProjectFields on LandProjectSummary {
    id
    code
    name
    standing
    deadline
    total
    handedOver
    remaining
    rate
    missing {
      id
      shortName
    }
    reasons
    lastHandedOver
    lastAsOf
  }
`;

export const LAND_CITY: TypedDocumentNode<LandCityQuery, LandCityQueryVariables> = gql`
  query LandCity($periodId: ID) {
    landCity(periodId: $periodId) {
      period {
        ...LandPeriodChoice
      }
      periods {
        ...LandPeriodChoice
      }
      wholeCity
      certificates {
        value
        target
        rate
        pace
        expected
        behind
        missing {
          id
          shortName
        }
        series {
          asOf
          period
          value
          known
          wards
        }
      }
      columns {
        code
        programme
        kind
        measure
      }
      rows {
        unit {
          id
          code
          name
          shortName
        }
        cells {
          column
          state
          value
          whole
          rate
          pace
          change
          lastValue
          lastAsOf
        }
      }
      totals {
        column
        state
        value
        whole
        rate
        pace
        change
        lastValue
        lastAsOf
      }
      reports {
        id
        unit {
          id
          shortName
          name
        }
        state
        attempt
        late
      }
      projects {
        ...LandProjectFields
      }
      programmes {
        code
        name
        source
      }
    }
  }
  ${PERIODS}
  ${PROJECT_SUMMARY}
`;

export type City = NonNullable<LandCityQuery['landCity']>;
export type Cell = City['totals'][number];
export type ProjectSummary = City['projects'][number];

export const LAND_TABLE: TypedDocumentNode<LandTableQuery, LandTableQueryVariables> = gql`
  query LandTable($programme: String!, $periodId: ID) {
    landTable(programme: $programme, periodId: $periodId) {
      period {
        ...LandPeriodChoice
      }
      periods {
        ...LandPeriodChoice
      }
      programme {
        code
        name
        source
        isSample
      }
      wholeCity
      indicators {
        id
        code
        label
        measure
        owner
        value
        decimals
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
        target
      }
      figures {
        indicatorId
        subjectId
        value
        words
        accepted
        corrected
        change
        lastValue
        lastAsOf
      }
      totals {
        indicatorId
        value
        missing
      }
      targetTotal
      rate
    }
  }
  ${PERIODS}
`;

export type Table = NonNullable<LandTableQuery['landTable']>;

export const LAND_PROJECT: TypedDocumentNode<LandProjectQuery, LandProjectQueryVariables> = gql`
  query LandProject($id: ID!, $periodId: ID) {
    landProject(id: $id, periodId: $periodId) {
      id
      code
      name
      standing
      deadline
      total
      handedOver
      remaining
      rate
      missing {
        id
        shortName
      }
      reasons
      lastHandedOver
      lastAsOf
      period {
        ...LandPeriodChoice
      }
      periods {
        ...LandPeriodChoice
      }
      priceState
      priceSource
      wardsSource
      note
      isSample
      milestones {
        id
        words
        dueOn
        source
      }
      obstacles {
        id
        words
        owner {
          id
          name
        }
        toldBy {
          id
          shortName
        }
        dueOn
        toldAt
        resolvedAt
        resolution
        version
        mayResolve
      }
      sections {
        id
        ward {
          id
          name
          shortName
        }
        note
        rate
        figures {
          indicator
          label
          measure
          value
          words
          change
          lastValue
          lastAsOf
        }
      }
      mayTellObstacles
      owners {
        id
        name
      }
    }
  }
  ${PERIODS}
`;

export type Project = NonNullable<LandProjectQuery['landProject']>;

export const TELL_OBSTACLE: TypedDocumentNode<TellLandObstacleMutation, TellLandObstacleMutationVariables> =
  gql`
    mutation TellLandObstacle($projectId: ID!, $words: String!, $ownerUnitId: ID!, $dueOn: CivilDate) {
      tellLandObstacle(projectId: $projectId, words: $words, ownerUnitId: $ownerUnitId, dueOn: $dueOn) {
        ... on LandProject {
          id
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const RESOLVE_OBSTACLE: TypedDocumentNode<
  ResolveLandObstacleMutation,
  ResolveLandObstacleMutationVariables
> = gql`
  mutation ResolveLandObstacle($obstacleId: ID!, $resolution: String!, $expectedVersion: Int!) {
    resolveLandObstacle(obstacleId: $obstacleId, resolution: $resolution, expectedVersion: $expectedVersion) {
      ... on LandProject {
        id
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
