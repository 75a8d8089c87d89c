import type { Definition } from '../definition.js';
import { limits } from '../limits.js';
import type { Problem, ProblemCode } from '../parse/problem.js';
import { gatewaysWithoutDefault } from './default-flows.js';
import { explore, type Exploration } from './explore.js';
import { netsOf, type Net, type Place } from './net.js';

/**
 * What could go wrong in a process that can be run: steps that wait for ever, joins that never have all they wait for, work
 * that is done twice, play without an end, choices that may find no way. Warnings with the id of the element.
 *
 * Every scope is played through without its data, up to `limits.soundnessMoves`; what the data of a real instance excludes is
 * announced all the same, and where the bound is reached that is said.
 */
export function checkSoundness(definition: Definition): Problem[] {
  const found = gatewaysWithoutDefault(definition).map((id) =>
    warning(
      id,
      'DEFAULT_MISSING',
      'no default flow: where no condition is true the step before cannot be completed',
    ),
  );
  let left: number = limits.soundnessMoves;
  for (const [scope, net] of netsOf(definition)) {
    const exploration = explore(net, left);
    left = Math.max(left - exploration.moves, 1);
    found.push(...warningsOf(net, exploration, scope ?? definition.processId));
  }
  return found;
}

function warningsOf(net: Net, exploration: Exploration, scope: string): Problem[] {
  const { complete, fired, stuck, crowded, endless } = exploration;
  const consumersOf = (places: ReadonlySet<Place>) =>
    net.nodes.filter(({ inputs }) => inputs.some((place) => places.has(place)));
  const never = complete ? net.nodes.filter((node) => node.takes === 'all' && !fired.has(node)) : [];
  const waiting = consumersOf(stuck).filter((node) => !never.includes(node));
  return [
    ...never.map(({ id }) =>
      warning(id, 'JOIN_NEVER_FIRES', 'the paths that this gateway joins are never all taken'),
    ),
    ...waiting.map(({ id, takes }) =>
      warning(
        id,
        'WAITS_FOR_EVER',
        takes === 'any'
          ? 'this step never ends, and nothing else ends the process'
          : 'a token may wait here for ever: the other paths that lead here are not always taken',
      ),
    ),
    ...crowdedAt(net, crowded).map((id) =>
      warning(
        id,
        'TOKENS_UNSYNCHRONISED',
        'paths that run side by side come together here without a join: what follows is done more than once',
      ),
    ),
    ...consumersOf(endless).map(({ id }) =>
      warning(id, 'NEVER_ENDS', 'from here the process never comes to an end'),
    ),
    ...(complete
      ? []
      : [warning(scope, 'SOUNDNESS_UNDECIDED', 'too many paths run side by side to play them all')]),
  ];
}

/** Where several tokens first come onto one path. */
function crowdedAt({ nodes, merges }: Net, crowded: ReadonlySet<Place>): string[] {
  const isCrowded = (place: Place) => crowded.has(place);
  const sources = nodes.filter(
    ({ inputs, modes }) => !inputs.some(isCrowded) && modes.flat().some(isCrowded),
  );
  const merging = [...crowded].flatMap((place) => merges.get(place) ?? []);
  const found = merging.length > 0 ? merging : sources.map(({ id }) => id);
  if (found.length > 0) return found;
  return nodes.filter(({ inputs }) => inputs.some(isCrowded)).map(({ id }) => id);
}

function warning(elementId: string, code: ProblemCode, message: string): Problem {
  return { code, message, elementId };
}
