import { BpmnModdle } from 'bpmn-moddle';
import { thongSuotAttributes } from './attributes.js';
import { decodeXml } from './decode-xml.js';
import type { ModdleNode } from './moddle-node.js';
import type { Problem } from './problem.js';
import { scanXml, type LineIndex } from './scan-xml.js';
import { problemOfFailure, type ReadWarning } from './xml-problems.js';

/** The tree of a BPMN file with what its reader found strange. */
export interface ReadXml {
  readonly root: ModdleNode;
  readonly warnings: readonly ReadWarning[];
  readonly lines: LineIndex;
}

/** Reads a file into bpmn-moddle's tree, or says why it cannot be read at all. */
export async function readXml(file: string | Uint8Array): Promise<ReadXml | Problem> {
  const xml = decodeXml(file);
  if (typeof xml !== 'string') return xml;
  const { problem, root, lines, tags } = scanXml(xml);
  if (problem) return problem;
  if (root?.name !== 'definitions' || root.namespace !== bpmnNamespace) {
    const message = `the outermost element is not "definitions" of the namespace ${bpmnNamespace}`;
    return { code: 'FORMAT_UNKNOWN', message, line: 1 };
  }
  try {
    const { rootElement, warnings } = await readTree(xml, tags);
    return { root: rootElement, warnings, lines };
  } catch (error) {
    // Not BPMN: for the author of the file that is a problem of the file, not a fault of ours.
    return problemOfFailure(error);
  }
}

/**
 * Reads on after the first element that BPMN does not know, so that all can be named at once; but not in a large file: each
 * costs the reader a walk through all lines before it.
 */
async function readTree(xml: string, tags: number) {
  const moddle = new BpmnModdle({ ts: thongSuotAttributes });
  return moddle.fromXML(xml, { lax: tags * xml.length < 400_000_000 });
}

const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
