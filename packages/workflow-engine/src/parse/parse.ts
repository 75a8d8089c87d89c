import type { Definition } from '../definition.js';
import { checkSoundness } from '../soundness/check-soundness.js';
import { checkGraph } from './check-graph.js';
import { chooseProcess } from './choose-process.js';
import { nodes, type ModdleNode } from './moddle-node.js';
import { translateOtherTools } from './other-tools/index.js';
import { ProblemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { readProcess } from './read-process.js';
import { readXml, type ReadXml } from './read-xml.js';
import { xmlName } from './supported.js';
import { problemOfWarning } from './xml-problems.js';

export interface ParseResult {
  /** Present exactly when there are no problems. */
  readonly definition?: Definition;
  readonly problems: readonly Problem[];
  /** What the author should know although the process runs: parts that are accepted and not carried out. */
  readonly warnings: readonly Problem[];
}

export interface ParseOptions {
  /** Which process of the file is meant; needed where several could be run. */
  readonly processId?: string;
  /** Adds the warnings of `checkSoundness`, with their lines. */
  readonly soundness?: boolean;
}

/**
 * Reads a BPMN 2.0 file: its text, or its bytes in UTF-8 or UTF-16. Whatever the engine does not carry out is refused by name
 * and line; lanes, text annotations, other pools and the drawing are accepted and ignored. Never throws for what a file
 * holds, and takes no longer than its size allows (`src/limits.ts`).
 */
export async function parse(file: string | Uint8Array, options: ParseOptions = {}): Promise<ParseResult> {
  const read = await readXml(file);
  if ('code' in read) return { problems: [read], warnings: [] };
  const problems = new ProblemList(read.lines);
  refuseRoots(read.root, problems);
  const process = chooseProcess(read.root, options.processId, problems);
  noteWarnings(read, process, problems);
  if (!process) return problems.result;
  for (const root of [
    ...nodes(read.root, 'rootElements').filter(({ $type }) => $type !== 'bpmn:Process'),
    process,
  ]) {
    translateOtherTools(root, problems);
  }
  const definition = readProcess(process, problems);
  // A graph with missing pieces would only repeat in other words what is known already.
  if (problems.problems.length === 0) checkGraph(definition, problems);
  if (problems.problems.length > 0) return problems.result;
  if (options.soundness) for (const warning of checkSoundness(definition)) problems.addWarning(warning);
  return { definition: JSON.parse(JSON.stringify(definition)) as Definition, ...problems.result };
}

function refuseRoots(definitions: ModdleNode, problems: ProblemList): void {
  for (const extension of nodes(definitions, 'extensions')) {
    if (extension['mustUnderstand'] !== true) continue;
    problems.at(
      extension,
      'VENDOR_EXTENSION',
      'the file demands that an extension be understood, which is unknown here',
    );
  }
  const unknown = nodes(definitions, 'rootElements').filter(({ $type }) => !knownRoots.has($type));
  for (const root of [...unknown, ...nodes(definitions, 'imports')]) {
    problems.at(root, 'UNSUPPORTED_ELEMENT', `${xmlName(root.$type)} is not supported`);
  }
}

const knownRoots = new Set([
  ...['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Message', 'bpmn:Signal', 'bpmn:Error'],
  ...['bpmn:Escalation', 'bpmn:Category'],
  // Descriptions of data and of interfaces, to which nothing that is carried out refers.
  ...[
    'bpmn:ItemDefinition',
    'bpmn:DataStore',
    'bpmn:Interface',
    'bpmn:Resource',
    'bpmn:PartnerEntity',
    'bpmn:PartnerRole',
  ],
]);

/** Faults of the drawing and of processes that are not run hinder nobody. */
function noteWarnings(read: ReadXml, process: ModdleNode | undefined, problems: ProblemList): void {
  for (const warning of read.warnings) {
    const problem = problemOfWarning(warning);
    if (!problem) continue;
    const { element, property = '' } = warning;
    const harmless =
      problem.code === 'REFERENCE_BROKEN' && (repeated.has(property) || !isWithin(element, process));
    if (harmless && element) problems.warn(element, problem.code, problem.message);
    else problems.add(problem);
  }
}

/** References that say again what the sequence flows say. */
const repeated = new Set(['bpmn:incoming', 'bpmn:outgoing', 'bpmn:flowNodeRef']);

function isWithin(node: ModdleNode | undefined, process: ModdleNode | undefined): boolean {
  for (let at = node; at; at = at.$parent) if (at === process) return true;
  return false;
}
