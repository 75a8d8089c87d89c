import { idOf, nodes, type ModdleNode } from './moddle-node.js';
import type { ProblemList } from './problem-list.js';

/**
 * The process that is meant: the one of that id, the only one, or the only one marked executable. In a collaboration the
 * others stand for partners; a warning names those that have content of their own.
 */
export function chooseProcess(
  definitions: ModdleNode,
  processId: string | undefined,
  problems: ProblemList,
): ModdleNode | undefined {
  const processes = nodes(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const candidates =
    processId === undefined
      ? runnable(processes)
      : processes.filter((process) => idOf(process) === processId);
  const [chosen, another] = candidates;
  if (!chosen || another) {
    const message =
      processId === undefined
        ? `the file has ${candidates.length || 'no'} processes that could be run; exactly one is needed, or the id of one`
        : `the file has no process "${processId}"`;
    problems.at(another ?? definitions, 'PROCESS_COUNT', message);
    return undefined;
  }
  for (const other of processes) {
    if (other === chosen || nodes(other, 'flowElements').length === 0) continue;
    problems.warn(other, 'PROCESS_LEFT_OUT', 'this process of the file is not carried out');
  }
  return chosen;
}

function runnable(processes: ModdleNode[]): ModdleNode[] {
  if (processes.length < 2) return processes;
  const executable = processes.filter((process) => process['isExecutable'] === true);
  return executable.length > 0 ? executable : processes;
}
