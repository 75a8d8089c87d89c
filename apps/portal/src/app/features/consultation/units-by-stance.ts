import type { ParticipantState, Stance } from '@generated/gql/graphql';

/** What a unit said, or where it stands while it has said nothing. */
export type UnitsKey = Stance | 'LATE_REQUESTED' | 'SEEN' | 'NOT_SEEN' | 'NO_ANSWER';

export interface UnitAsked {
  readonly index: number;
  readonly state: ParticipantState;
  readonly unit: { readonly shortName: string };
  readonly opinions: readonly {
    readonly dossierId: string;
    readonly stance: Stance;
    readonly comments: readonly unknown[];
  }[];
}

export interface UnitsOfStance {
  readonly key: UnitsKey;
  readonly units: readonly { readonly index: number; readonly name: string; readonly comments: number }[];
}

/** What needs an eye first: disagreement, comments, requests to answer late; silence last. */
const ORDER: readonly UnitsKey[] = [
  'DISAGREED',
  'AGREED_WITH_COMMENTS',
  'LATE_REQUESTED',
  'AGREED',
  'NOT_CONCERNED',
  'SEEN',
  'NOT_SEEN',
  'NO_ANSWER',
];

/** The units of a round grouped by what they said to one dossier, in the order in which they were asked; no empty group. */
export function unitsByStance(asked: readonly UnitAsked[], dossierId: string): UnitsOfStance[] {
  return ORDER.map((key) => ({
    key,
    units: asked
      .filter((each) => keyOf(each, dossierId) === key)
      .toSorted((a, b) => a.index - b.index)
      .map((each) => ({
        index: each.index,
        name: each.unit.shortName,
        comments: opinionOf(each, dossierId)?.comments.length ?? 0,
      })),
  })).filter(({ units }) => units.length > 0);
}

function keyOf(asked: UnitAsked, dossierId: string): UnitsKey {
  const opinion = opinionOf(asked, dossierId);
  if (opinion) return opinion.stance;
  switch (asked.state) {
    case 'LATE_REQUESTED':
    case 'NOT_SEEN':
    case 'NO_ANSWER':
      return asked.state;
    default:
      return 'SEEN';
  }
}

function opinionOf(asked: UnitAsked, dossierId: string): UnitAsked['opinions'][number] | undefined {
  return asked.opinions.find((opinion) => opinion.dossierId === dossierId);
}
