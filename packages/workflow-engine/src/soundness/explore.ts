import { keyOf, markedPlaces, noTokens, without, withTokens, type Marking } from './marking.js';
import type { Net, NetNode, Place } from './net.js';
import { reachOf } from './reach.js';

/** What the game of a net can come to. */
export interface Exploration {
  /** False: there are more ways than were played. */
  readonly complete: boolean;
  /** How many moves were made. */
  readonly moves: number;
  /** Nodes that took tokens in some state. */
  readonly fired: ReadonlySet<NetNode>;
  /** Places where tokens stand in a state in which nothing can go on. */
  readonly stuck: ReadonlySet<Place>;
  /** Places on which two tokens can stand at once. */
  readonly crowded: ReadonlySet<Place>;
  /** Places of a state from which play goes on for ever: neither an end nor a dead end can be reached. */
  readonly endless: ReadonlySet<Place>;
}

interface State {
  readonly marking: Marking;
  readonly before: number[];
}

/** Plays every way from the starts, up to a number of moves. */
export function explore(net: Net, limit: number): Exploration {
  const game = new Game(net, limit);
  for (const start of net.starts) game.add(withTokens(noTokens(net), start, net));
  return game.play();
}

class Game {
  private readonly states: State[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly consumers = new Map<Place, NetNode[]>();
  private readonly reach: (node: NetNode, from: Place) => ReadonlySet<Place>;
  private readonly fired = new Set<NetNode>();
  private readonly stuck = new Set<Place>();
  private readonly crowded = new Set<Place>();
  private readonly settled: number[] = [];
  private complete = true;
  private moves = 0;

  constructor(
    private readonly net: Net,
    private readonly limit: number,
  ) {
    for (const node of net.nodes) {
      for (const place of node.inputs)
        this.consumers.set(place, [...(this.consumers.get(place) ?? []), node]);
    }
    this.reach = reachOf(this.consumers);
  }

  add(marking: Marking, from?: number): void {
    this.moves += 1;
    for (const place of markedPlaces(marking)) {
      const count = marking[place] ?? 0;
      if (count > 1) this.crowded.add(place);
      // That they can be many is known now; how many more there could be changes nothing.
      if (count > 2) return;
    }
    const key = keyOf(marking);
    const known = this.numbers.get(key);
    if (known !== undefined) {
      if (from !== undefined) this.states[known]?.before.push(from);
      return;
    }
    if (this.moves > this.limit) {
      this.complete = false;
      return;
    }
    this.numbers.set(key, this.states.length);
    this.states.push({ marking, before: from === undefined ? [] : [from] });
  }

  play(): Exploration {
    for (let at = 0; at < this.states.length && this.complete; at += 1) {
      const { marking } = this.states[at] as State;
      const moves = this.movesIn(marking);
      if (moves.length === 0) {
        this.settled.push(at);
        for (const place of markedPlaces(marking)) this.stuck.add(place);
      }
      for (const next of moves) this.add(next, at);
    }
    const { complete, fired, stuck, crowded } = this;
    return {
      complete,
      moves: this.moves,
      fired,
      stuck,
      crowded,
      endless: complete ? this.endless() : new Set(),
    };
  }

  private movesIn(marking: Marking): Marking[] {
    const nodes = new Set(markedPlaces(marking).flatMap((place) => this.consumers.get(place) ?? []));
    return [...nodes].flatMap((node) => this.movesOf(node, marking));
  }

  private movesOf(node: NetNode, marking: Marking): Marking[] {
    const taken = this.takings(node, marking);
    if (taken.length > 0 && node.modes.length > 0) this.fired.add(node);
    return taken.flatMap((places) => {
      const rest = node.ends ? noTokens(this.net) : without(marking, places);
      return node.modes.map((mode) => withTokens(rest, mode, this.net));
    });
  }

  /** The sets of places from which the node may take its tokens now. */
  private takings(node: NetNode, marking: Marking): (readonly Place[])[] {
    const marked = node.inputs.filter((place) => marking[place]);
    switch (node.takes) {
      case 'any':
        return marked.map((place) => [place]);
      case 'all':
        return marked.length === node.inputs.length ? [marked] : [];
      case 'reachable':
        return marked.length > 0 && !this.moreWillCome(node, marking) ? [marked] : [];
      default:
        return node.takes satisfies never;
    }
  }

  /** An inclusive join waits while a token elsewhere can still come to an input that has none. */
  private moreWillCome(node: NetNode, marking: Marking): boolean {
    const empty = node.inputs.filter((place) => !marking[place]);
    return markedPlaces(marking).some((place) => {
      if (node.inputs.includes(place)) return false;
      const reached = this.reach(node, place);
      return empty.some((input) => reached.has(input));
    });
  }

  /** Places of the states from which no settled state can be reached. */
  private endless(): Set<Place> {
    const ending = new Set(this.settled);
    for (const state of ending) for (const before of this.states[state]?.before ?? []) ending.add(before);
    const never = this.states.filter((_, at) => !ending.has(at));
    return new Set(never.flatMap(({ marking }) => markedPlaces(marking)));
  }
}
