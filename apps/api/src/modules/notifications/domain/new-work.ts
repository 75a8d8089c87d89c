import type { Instant } from '@thong-suot/administration';
import { noticeOf, type NewNotice, type WaitingStep } from './notice.js';

/** A step that an act has just opened, or that a process has just reminded of. */
export interface TouchedStep extends WaitingStep {
  /** Opened by the act; else reminded of. */
  readonly opened: boolean;
  /** Something was given back by the act that opened it. */
  readonly returned: boolean;
}

/** What is told of the steps that acts opened at an instant: one notice each, of assignments one for all of them. */
export function toldOfNewWork(touched: readonly TouchedStep[], at: Instant): NewNotice[] {
  const [given, others] = split(
    touched.filter(({ opened }) => opened),
    ({ step_id }) => step_id === 'acceptAssignment',
  );
  return [...others.map((step) => oneNotice(step, at)), ...gathered(given, at)];
}

function oneNotice(step: TouchedStep, at: Instant): NewNotice {
  const kind = step.returned ? 'RETURNED' : 'WAITING';
  return noticeOf(step, { kind, cause: `waiting:${step.work_item_id}`, at });
}

/** A session gives many assignments at once: thirty-seven notices would be read by nobody. */
function gathered(given: readonly TouchedStep[], at: Instant): NewNotice[] {
  return [...Map.groupBy(given, ({ person_id, post_id }) => `${person_id} ${post_id}`).values()].flatMap(
    (steps) => {
      const [first] = steps;
      if (first === undefined) return [];
      const notice = noticeOf(first, { kind: 'WAITING', cause: `given:${at}`, at });
      return [{ ...notice, things: steps.length, due_at: steps.length === 1 ? first.due_at : null }];
    },
  );
}

function split<T>(all: readonly T[], by: (one: T) => boolean): [T[], T[]] {
  return [all.filter(by), all.filter((one) => !by(one))];
}
