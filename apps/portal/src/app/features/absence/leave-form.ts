import type { PositionHolder } from './absence.operations';

/** What is typed about being away. */
export interface LeaveForm {
  readonly personId: string;
  /** Of a substitution without a leave: the position alone. */
  readonly appointmentId: string;
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
  /** By position of the absent person, who stands in; empty: nobody. */
  readonly substitutes: Readonly<Record<string, string>>;
  readonly named: boolean;
  readonly acts: readonly string[];
  readonly withoutSubstitute: boolean;
}

export function emptyLeave(personId: string, appointmentId: string, today: string): LeaveForm {
  return {
    personId,
    appointmentId,
    from: today,
    lastDay: today,
    reason: '',
    substitutes: {},
    named: false,
    acts: [],
    withoutSubstitute: false,
  };
}

/** People each once, in the order of their first position. */
export function peopleOf(holders: readonly PositionHolder[]): { id: string; name: string; units: string }[] {
  const people = new Map<string, { id: string; name: string; units: string }>();
  for (const { person, unit } of holders) {
    if (!people.has(person.id)) {
      people.set(person.id, { id: person.id, name: person.displayName, units: unit.shortName });
    }
  }
  return [...people.values()];
}

/** Who may stand in for a position: of the same unit, somebody else. */
export function substitutesFor(
  holder: PositionHolder,
  candidates: readonly PositionHolder[],
): PositionHolder[] {
  return candidates.filter(
    ({ unit, person }) => unit.id === holder.unit.id && person.id !== holder.person.id,
  );
}

/** The substitutes of the positions as the service takes them. */
export function substitutesInput(
  form: LeaveForm,
  positions: readonly PositionHolder[],
): { appointmentId: string; substituteId: string; acts: string[] | null }[] {
  return positions.flatMap(({ appointmentId }) => {
    const substituteId = form.substitutes[appointmentId];
    return substituteId ? [{ appointmentId, substituteId, acts: form.named ? [...form.acts] : null }] : [];
  });
}
