import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const INSTANCE_FIELDS = gql`
  fragment ProcessInstanceFields on ProcessInstance {
    id
    version
    processKey
    processName
    processVersion
    processVersionId
    status
    incidents
    matter
    leadUnit {
      id
      name
      shortName
    }
    startedAt
    openSteps {
      stepId
      label
      count
      since
      dueAt
    }
  }
`;

const BATCH_FIELDS = gql`
  fragment OperationBatchFields on OperationBatch {
    id
    act
    processKey
    reason
    toVersion
    by {
      id
      displayName
    }
    startedAt
    total
    done
    failed
  }
`;

export const RUNNING: TypedDocumentNode<G.RunningProcessesQuery, G.RunningProcessesQueryVariables> = gql`
  query RunningProcesses(
    $processKey: String
    $versionId: ID
    $status: ProcessInstanceStatus
    $incidentsOnly: Boolean
    $first: Int!
  ) {
    runningProcesses(
      processKey: $processKey
      versionId: $versionId
      status: $status
      incidentsOnly: $incidentsOnly
      first: $first
    ) {
      edges {
        node {
          ...ProcessInstanceFields
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  ${INSTANCE_FIELDS}
`;

export const BATCHES: TypedDocumentNode<G.OperationBatchesQuery, G.OperationBatchesQueryVariables> = gql`
  query OperationBatches($processKey: String!) {
    operationBatches(processKey: $processKey) {
      ...OperationBatchFields
    }
  }
  ${BATCH_FIELDS}
`;

export const INSTANCE: TypedDocumentNode<G.ProcessInstanceQuery, G.ProcessInstanceQueryVariables> = gql`
  query ProcessInstance($id: ID!) {
    processInstance(id: $id) {
      instance {
        ...ProcessInstanceFields
      }
      xml
      places {
        tokenId
        elementId
        label
        incident
        incidentAt
        ways {
          flowId
          label
        }
        targets {
          flowId
          label
        }
      }
      timers {
        label
        dueAt
      }
      steps {
        id
        stepId
        label
        unit {
          id
          name
          shortName
        }
        openedAt
        closedAt
        dueAt
        outcomeLabel
      }
      operations {
        id
        act
        reason
        step
        toStep
        toVersion
        by {
          id
          displayName
        }
        at
      }
    }
  }
  ${INSTANCE_FIELDS}
`;

export const PREVIEW: TypedDocumentNode<G.MigrationPreviewQuery, G.MigrationPreviewQueryVariables> = gql`
  query MigrationPreview($fromVersionId: ID!, $toVersionId: ID!, $mapping: [ElementMappingInput!]) {
    migrationPreview(fromVersionId: $fromVersionId, toVersionId: $toVersionId, mapping: $mapping) {
      ... on MigrationPreview {
        running
        lookedAt
        possible
        steps {
          elementId
          label
          count
          toElementId
          choices {
            flowId
            label
          }
        }
        verdicts {
          instance {
            ...ProcessInstanceFields
          }
          problems {
            elementId
            message
          }
        }
      }
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const BATCH: TypedDocumentNode<G.OperationBatchQuery, G.OperationBatchQueryVariables> = gql`
  query OperationBatch($id: ID!) {
    operationBatch(id: $id) {
      batch {
        ...OperationBatchFields
      }
      items {
        ordinal
        instanceId
        matter
        leadUnit {
          id
          name
          shortName
        }
        result
        message
      }
    }
  }
  ${BATCH_FIELDS}
`;

export const START_BATCH: TypedDocumentNode<
  G.StartOperationBatchMutation,
  G.StartOperationBatchMutationVariables
> = gql`
  mutation StartOperationBatch(
    $act: OperationBatchAct!
    $processKey: String!
    $instanceIds: [ID!]!
    $reason: String!
    $toVersionId: ID
    $mapping: [ElementMappingInput!]
  ) {
    startOperationBatch(
      act: $act
      processKey: $processKey
      instanceIds: $instanceIds
      reason: $reason
      toVersionId: $toVersionId
      mapping: $mapping
    ) {
      ...OperationBatchFields
      ...RefusalFields
    }
  }
  ${BATCH_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const SUSPEND: TypedDocumentNode<G.SuspendProcessMutation, G.SuspendProcessMutationVariables> = gql`
  mutation SuspendProcess($instanceId: ID!, $reason: String!, $expectedVersion: Int!) {
    suspendProcess(instanceId: $instanceId, reason: $reason, expectedVersion: $expectedVersion) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const RESUME: TypedDocumentNode<G.ResumeProcessMutation, G.ResumeProcessMutationVariables> = gql`
  mutation ResumeProcess($instanceId: ID!, $reason: String!, $expectedVersion: Int!) {
    resumeProcess(instanceId: $instanceId, reason: $reason, expectedVersion: $expectedVersion) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const CANCEL: TypedDocumentNode<G.CancelProcessMutation, G.CancelProcessMutationVariables> = gql`
  mutation CancelProcess($instanceId: ID!, $reason: String!, $expectedVersion: Int!) {
    cancelProcess(instanceId: $instanceId, reason: $reason, expectedVersion: $expectedVersion) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const MOVE: TypedDocumentNode<G.MoveProcessMutation, G.MoveProcessMutationVariables> = gql`
  mutation MoveProcess(
    $instanceId: ID!
    $tokenNumber: Int!
    $toStep: String!
    $reason: String!
    $expectedVersion: Int!
  ) {
    moveProcess(
      instanceId: $instanceId
      tokenNumber: $tokenNumber
      toStep: $toStep
      reason: $reason
      expectedVersion: $expectedVersion
    ) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const RETRY: TypedDocumentNode<G.RetryIncidentMutation, G.RetryIncidentMutationVariables> = gql`
  mutation RetryIncident($instanceId: ID!, $tokenNumber: Int!, $reason: String!, $expectedVersion: Int!) {
    retryIncident(
      instanceId: $instanceId
      tokenNumber: $tokenNumber
      reason: $reason
      expectedVersion: $expectedVersion
    ) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const SKIP: TypedDocumentNode<G.SkipIncidentMutation, G.SkipIncidentMutationVariables> = gql`
  mutation SkipIncident(
    $instanceId: ID!
    $tokenNumber: Int!
    $way: String
    $reason: String!
    $expectedVersion: Int!
  ) {
    skipIncident(
      instanceId: $instanceId
      tokenNumber: $tokenNumber
      way: $way
      reason: $reason
      expectedVersion: $expectedVersion
    ) {
      ...ProcessInstanceFields
      ...RefusalFields
    }
  }
  ${INSTANCE_FIELDS}
  ${REFUSAL_FIELDS}
`;
