import { BpmnModdle } from 'bpmn-moddle';
import type { Definition } from '../definition.js';
import { limits } from '../limits.js';
import { thongSuotAttributes } from './attributes.js';
import { checkGraph } from './check-graph.js';
import { indexLines, lineOfMatch } from './line-index.js';
import { nodes, type ModdleNode } from './moddle-node.js';
import { ProblemList } from './problem-list.js';
import type { Problem } from './problem.js';
import { readProcess } from './read-process.js';
import { xmlName } from './supported.js';
import { problemOfFailure, problemOfWarning } from './xml-problems.js';

export interface ParseResult {
  /** Present exactly when there are no problems. */
  readonly definition?: Definition;
  readonly problems: readonly Problem[];
}

/**
 * Reads a BPMN 2.0 file with one process. Whatever the engine does not carry out is refused by name and line; lanes, text
 * annotations, other pools and the drawing are accepted and ignored.
 */
export async function parse(xml: string): Promise<ParseResult> {
  const refused = refuseXml(xml);
  if (refused) return { problems: [refused] };
  const lines = indexLines(xml);
  if (lines.brokenAt !== undefined) {
    return { problems: [{ code: 'XML_UNREADABLE', message: 'a tag is not closed', line: lines.brokenAt }] };
  }
  let read: Awaited<ReturnType<BpmnModdle['fromXML']>>;
  try {
    read = await new BpmnModdle({ ts: thongSuotAttributes }).fromXML(xml);
  } catch (error) {
    // Not XML, or not BPMN: for the author of the file that is a problem of the file, not a fault of ours.
    return { problems: [problemOfFailure(error)] };
  }
  const problems = new ProblemList(lines);
  for (const warning of read.warnings) {
    const problem = problemOfWarning(warning);
    if (problem) problems.add(problem);
  }
  const process = onlyProcess(read.rootElement, problems);
  if (!process) return { problems: problems.problems };
  const definition = readProcess(process, problems);
  // A graph with missing pieces would only repeat in other words what is known already.
  if (problems.problems.length === 0) checkGraph(definition, problems);
  if (problems.problems.length > 0) return { problems: problems.problems };
  return { definition: JSON.parse(JSON.stringify(definition)) as Definition, problems: [] };
}

function refuseXml(xml: string): Problem | undefined {
  if (xml.length > limits.xmlLength) {
    return { code: 'XML_TOO_LARGE', message: `the file is longer than ${limits.xmlLength} characters` };
  }
  // Entities can expand without bound and fetch files; BPMN needs none.
  const line = lineOfMatch(xml, /<!(DOCTYPE|ENTITY)/i);
  return line === undefined
    ? undefined
    : { code: 'XML_DOCTYPE', message: 'DOCTYPE and ENTITY are refused', line };
}

function onlyProcess(definitions: ModdleNode, problems: ProblemList): ModdleNode | undefined {
  const roots = nodes(definitions, 'rootElements');
  for (const root of [
    ...roots.filter(({ $type }) => !knownRoots.has($type)),
    ...nodes(definitions, 'imports'),
  ]) {
    problems.at(root, 'UNSUPPORTED_ELEMENT', `${xmlName(root.$type)} is not supported`);
  }
  const [process, ...others] = roots.filter(({ $type }) => $type === 'bpmn:Process');
  if (process && others.length === 0) return process;
  const message = `the file has ${process ? others.length + 1 : 'no'} processes; exactly one is needed`;
  problems.at(others[0] ?? definitions, 'PROCESS_COUNT', message);
  return undefined;
}

const knownRoots = new Set(['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Message', 'bpmn:Category']);
