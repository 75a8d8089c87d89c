import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const VERSION_FIELDS = gql`
  fragment ProcessVersionFields on ProcessVersion {
    id
    key
    version
    name
    sha256
    deployedAt
    deployedBy {
      id
      displayName
    }
    note
    inUse
    running
    finished
  }
`;

const DURATION_FIELDS = gql`
  fragment ProcessDurationFields on ProcessDuration {
    stepId
    stage
    label
    done
    medianSeconds
    p90Seconds
    lateShare
    waiting
    waitingLate
    waitingSince
  }
`;

const CHECK_FIELDS = gql`
  fragment ProcessCheckFields on ProcessCheck {
    processId
    processName
    problems {
      code
      message
      elementId
      line
    }
    warnings {
      code
      message
      elementId
      line
    }
  }
`;

export const PROCESSES: TypedDocumentNode<G.ProcessesQuery, G.ProcessesQueryVariables> = gql`
  query Processes {
    processes {
      key
      name
      running
      finished
      versions {
        ...ProcessVersionFields
      }
    }
  }
  ${VERSION_FIELDS}
`;

export const PROCESS: TypedDocumentNode<G.ProcessQuery, G.ProcessQueryVariables> = gql`
  query Process($key: String!) {
    process(key: $key) {
      key
      name
      running
      finished
      versions {
        ...ProcessVersionFields
      }
    }
  }
  ${VERSION_FIELDS}
`;

export const PROCESS_VERSION: TypedDocumentNode<G.ProcessVersionQuery, G.ProcessVersionQueryVariables> = gql`
  query ProcessVersion($id: ID!) {
    processVersion(id: $id) {
      xml
      measured
      version {
        ...ProcessVersionFields
      }
      steps {
        ...ProcessDurationFields
      }
      stages {
        ...ProcessDurationFields
      }
    }
  }
  ${VERSION_FIELDS}
  ${DURATION_FIELDS}
`;

export const CHECK_PROCESS: TypedDocumentNode<G.CheckProcessQuery, G.CheckProcessQueryVariables> = gql`
  query CheckProcess($xml: String!) {
    checkProcess(xml: $xml) {
      ...ProcessCheckFields
      ...RefusalFields
    }
  }
  ${CHECK_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const DEPLOY_PROCESS: TypedDocumentNode<G.DeployProcessMutation, G.DeployProcessMutationVariables> =
  gql`
    mutation DeployProcess($key: String, $xml: String!, $note: String!, $expectedVersion: Int!) {
      deployProcess(key: $key, xml: $xml, note: $note, expectedVersion: $expectedVersion) {
        ...ProcessVersionFields
        ...ProcessCheckFields
        ...RefusalFields
      }
    }
    ${VERSION_FIELDS}
    ${CHECK_FIELDS}
    ${REFUSAL_FIELDS}
  `;

export const USE_VERSION: TypedDocumentNode<
  G.UseProcessVersionMutation,
  G.UseProcessVersionMutationVariables
> = gql`
  mutation UseProcessVersion($versionId: ID!, $insteadOf: ID!) {
    useProcessVersion(versionId: $versionId, insteadOf: $insteadOf) {
      ...ProcessVersionFields
      ...RefusalFields
    }
  }
  ${VERSION_FIELDS}
  ${REFUSAL_FIELDS}
`;

const DECISION_FIELDS = gql`
  fragment DecisionFileFields on DecisionFile {
    id
    name
    decisions
    version
    note
    deployedAt
    deployedBy {
      id
      displayName
    }
  }
`;

export const DECISION_FILES: TypedDocumentNode<G.DecisionFilesQuery, G.DecisionFilesQueryVariables> = gql`
  query DecisionFiles {
    decisionFiles {
      ...DecisionFileFields
    }
  }
  ${DECISION_FIELDS}
`;

export const DEPLOY_DECISIONS: TypedDocumentNode<
  G.DeployDecisionsMutation,
  G.DeployDecisionsMutationVariables
> = gql`
  mutation DeployDecisions($xml: String!, $note: String!) {
    deployDecisions(xml: $xml, note: $note) {
      ...DecisionFileFields
      ...ProcessCheckFields
      ...RefusalFields
    }
  }
  ${DECISION_FIELDS}
  ${CHECK_FIELDS}
  ${REFUSAL_FIELDS}
`;
