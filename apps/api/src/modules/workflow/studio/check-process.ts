import { isCode, processProblem, type Language } from '@thong-suot/administration';
import type { Definition, Element, StartEvent } from '@thong-suot/workflow-engine';
import { handlers, steps } from '@thong-suot/workflow-library';
import { isRefused, type RefusalValue } from '../../../platform/refusal/index.js';
import { isShipped } from '../domain/shipped.js';
import { UNIT_VARIABLES } from '../engine/open-items.js';
import { parseApart } from './parse-apart.js';
import type { ProcessCheckModel, ProcessProblemModel } from './process.model.js';

/** Something that stands in the way of deploying a file, or that its author should know. */
interface Found {
  readonly code: string;
  readonly message: string;
  readonly elementId?: string;
  readonly line?: number;
}

export interface CheckedProcess {
  readonly key: string | undefined;
  readonly name: string | undefined;
  /** A dossier may begin with it: it is none of the shipped ones, and has one start that nothing triggers. */
  readonly startsDossier: boolean;
  /** The files that hold the decision tables it asks. */
  readonly decisionFileIds: readonly string[];
  readonly problems: readonly Found[];
  readonly warnings: readonly Found[];
}

/**
 * Reads a process file as the engine does, and compares it with what this service can carry out: handlers it has,
 * positions and units it knows, decision tables that are deployed (`decisions`: file by decision), and, in a shipped process, the steps that its pages act on. Refuses PROCESS_TOO_COMPLEX.
 */
export async function checkProcess(
  xml: string,
  decisions: ReadonlyMap<string, string>,
): Promise<CheckedProcess | RefusalValue> {
  const read = await parseApart(xml);
  if (isRefused(read)) return read;
  const { definition, problems, warnings } = read;
  if (definition === undefined)
    return {
      key: undefined,
      name: undefined,
      startsDossier: false,
      decisionFileIds: [],
      problems,
      warnings: warnings ?? [],
    };
  return {
    key: definition.processId,
    name: definition.name,
    startsDossier: !isShipped(definition.processId) && plainStarts(definition).length === 1,
    decisionFileIds: filesAsked(definition, decisions),
    problems: [...unknownToService(definition, decisions), ...missingSteps(definition)],
    warnings: warnings ?? [],
  };
}

/** The same in the reader's words. */
export function checkModel(
  { key, name, problems, warnings }: CheckedProcess,
  language: Language,
): ProcessCheckModel {
  const said = ({ code, message, elementId, line }: Found): ProcessProblemModel => ({
    code,
    message: processProblem(code, message, language),
    elementId: elementId ?? null,
    line: line ?? null,
  });
  return {
    processId: key ?? null,
    processName: name ?? null,
    problems: problems.map(said),
    warnings: warnings.map(said),
  };
}

/** Characters of an outcome: it stands on a button and in conditions. */
const MOST_OF_AN_OUTCOME = 64;

/** The starts that the shipped processes have by message are begun by their modules; a timer or a condition is nobody's. */
function isUnwatched({ trigger }: StartEvent, processId: string): boolean {
  if (trigger === undefined) return false;
  return trigger.on !== 'message' || !isShipped(processId);
}

/** The files of the decision tables that it asks, each once. */
function filesAsked({ elements }: Definition, decisions: ReadonlyMap<string, string>): string[] {
  const files = Object.values(elements).flatMap((element) => {
    const file = element.type === 'businessRuleTask' ? decisions.get(element.decision) : undefined;
    return file === undefined ? [] : [file];
  });
  return [...new Set(files)];
}

function unknownToService(
  { elements, processId }: Definition,
  decisions: ReadonlyMap<string, string>,
): Found[] {
  const known: readonly string[] = handlers;
  return Object.values(elements).flatMap((element): Found[] => {
    if (element.type === 'businessRuleTask' && !decisions.has(element.decision)) {
      return [found('DECISION_UNKNOWN', element.id, `no decision "${element.decision}"`)];
    }
    if (element.type === 'callActivity' && isShipped(element.calledElement)) {
      return [
        found('CALL_SHIPPED', element.id, `"${element.calledElement}" belongs to pages of the platform`),
      ];
    }
    if (element.type === 'startEvent' && element.scope === undefined && isUnwatched(element, processId)) {
      return [found('START_NOT_WATCHED', element.id, 'nothing watches for this start event')];
    }
    if (element.type === 'serviceTask' && !known.includes(element.handler)) {
      return [found('HANDLER_UNKNOWN', element.id, `no handler "${element.handler}"`)];
    }
    if (element.type !== 'userTask') return [];
    const { candidateUnit, candidateUnitExpression, candidatePositions } = element;
    const positions = candidatePositions
      .filter((position) => !isCode('position', position))
      .map((position) => found('POSITION_UNKNOWN', element.id, `no position "${position}"`));
    const inRound = 'multiInstance' in element && element.multiInstance !== undefined;
    const nobody =
      candidateUnit === undefined &&
      candidateUnitExpression === undefined &&
      !(inRound && isShipped(processId))
        ? [found('UNIT_MISSING', element.id, 'the step names no unit')]
        : [];
    const unit =
      candidateUnit !== undefined && !Object.hasOwn(UNIT_VARIABLES, candidateUnit)
        ? [found('UNIT_UNKNOWN', element.id, `no unit "${candidateUnit}"`)]
        : [];
    const person =
      element.assignee === undefined && element.candidateUsers === undefined
        ? []
        : [found('PERSON_NAMED', element.id, 'the step names a person')];
    const long = element.outcomes.some((outcome) => [...outcome].length > MOST_OF_AN_OUTCOME)
      ? [found('OUTCOME_TOO_LONG', element.id, `an outcome has more than ${MOST_OF_AN_OUTCOME} characters`)]
      : [];
    return [...positions, ...nobody, ...unit, ...person, ...long];
  });
}

function plainStarts({ elements }: Definition): Element[] {
  return Object.values(elements).filter(
    (element) =>
      element.type === 'startEvent' && element.scope === undefined && element.trigger === undefined,
  );
}

/** Pages of the platform act on the steps of the shipped processes by their ids: a version without one would strand them. */
function missingSteps({ processId, elements }: Definition): Found[] {
  if (!isShipped(processId)) return [];
  return Object.keys(steps[processId])
    .filter((id) => elements[id]?.type !== 'userTask')
    .map((id) => found('STEP_MISSING', id, `the pages of the platform need the step "${id}"`));
}

function found(code: string, elementId: string, message: string): Found {
  return { code, elementId, message };
}
