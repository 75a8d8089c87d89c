import { DmnModdle } from 'dmn-moddle';
import { decodeXml } from '../parse/decode-xml.js';
import { idOf, nodes, type ModdleNode } from '../parse/moddle-node.js';
import { ProblemList } from '../parse/problem-list.js';
import type { Problem } from '../parse/problem.js';
import { scanXml } from '../parse/scan-xml.js';
import { problemOfFailure, problemOfWarning } from '../parse/xml-problems.js';
import { checkRequirements } from './check-requirements.js';
import type { Decisions } from './decision.js';
import { readDecision, seenAs } from './read-decision.js';

export interface DecisionsResult {
  /** Present exactly when there are no problems. */
  readonly decisions?: Decisions;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads a DMN file (1.1 to 1.5) of decision tables: its text or its bytes. What is not supported is refused by name and line,
 * as `parse` does; the same limits hold.
 */
export async function parseDecisions(file: string | Uint8Array): Promise<DecisionsResult> {
  const xml = decodeXml(file);
  if (typeof xml !== 'string') return { problems: [xml], warnings: [] };
  const { problem, root, lines, tags } = scanXml(xml);
  if (problem) return { problems: [problem], warnings: [] };
  const problems = new ProblemList(lines);
  if (root?.name !== 'definitions' || !modelNamespace.test(root.namespace ?? '')) {
    problems.add({
      code: 'FORMAT_UNKNOWN',
      message: 'the outermost element is not "definitions" of DMN',
      line: 1,
    });
    return problems.result;
  }
  try {
    const read = await new DmnModdle().fromXML(inOneVersion(xml), { lax: tags * xml.length < 400_000_000 });
    for (const warning of read.warnings) {
      const found = problemOfWarning(warning);
      if (found) problems.add(found);
    }
    const decisions = readAll(read.rootElement, problems);
    checkRequirements(decisions, problems);
    return problems.problems.length > 0 ? problems.result : { decisions, ...problems.result };
  } catch (error) {
    // Not DMN: for the author of the file that is a problem of the file, not a fault of ours.
    problems.add(problemOfFailure(error));
    return problems.result;
  }
}

function readAll(root: ModdleNode, problems: ProblemList): Decisions {
  const elements = nodes(root, 'drgElement');
  for (const element of elements.filter(({ $type }) => !knownElements.has($type))) {
    problems.at(element, 'UNSUPPORTED_ELEMENT', `${element.$type.slice(4)} is not supported`);
  }
  const decisions = elements.filter(({ $type }) => $type === 'dmn:Decision');
  if (decisions.length === 0) problems.at(root, 'VALUE_MISSING', 'the file holds no decision');
  const names = new Map(decisions.map((decision) => [idOf(decision) ?? '', seenAs(decision)]));
  const read = decisions.map((decision) => readDecision(decision, names, problems));
  const found = Object.fromEntries(read.flatMap((table) => (table ? [[table.id, table]] : [])));
  return JSON.parse(JSON.stringify(found)) as Decisions;
}

/** Inputs and sources of knowledge are drawn to be read; variables are given by whoever asks. */
const knownElements = new Set(['dmn:Decision', 'dmn:InputData', 'dmn:KnowledgeSource']);

const modelNamespace = /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL\/|dmn\.xsd)$/;

/** Tables are written alike in all versions; the reader knows the namespaces of one. */
function inOneVersion(xml: string): string {
  return xml
    .replace(
      /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(?:MODEL\/|dmn\.xsd)\1/g,
      '$1https://www.omg.org/spec/DMN/20191111/MODEL/$1',
    )
    .replace(
      /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/DMNDI\/\1/g,
      '$1https://www.omg.org/spec/DMN/20191111/DMNDI/$1',
    );
}
