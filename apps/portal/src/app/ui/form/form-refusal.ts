import { type Signal, computed, inject, signal } from '@angular/core';
import type { Outcome, RefusalText } from '../../data/outcome';
import { Report } from '../feedback/report';
import type { FormError } from './error-summary';

/** What the service refused of a form: at its field where it names one, otherwise at the top; it stays until the next try. */
export interface FormRefusal {
  readonly errors: Signal<readonly FormError[]>;
  /** Shows the end of an act in the form; gives back what it carried when it was done. */
  take<T>(outcome: Outcome<T>, done?: string): Promise<T | undefined>;
  clear(): void;
}

/**
 * `controls` leads from the names of the contract's fields to the ids of the form's controls; a field of one of several
 * inputs is looked for by its whole path first: "opinions.1.text".
 */
export function formRefusal(controls: Readonly<Record<string, string>> = {}): FormRefusal {
  const report = inject(Report);
  const refused = signal<RefusalText | undefined>(undefined);
  return {
    errors: computed(() => {
      const refusal = refused();
      if (!refusal) return [];
      const path = refusal.field ?? '';
      const control = controls[path] ?? controls[path.split('.').at(-1) ?? ''] ?? '';
      return [{ control, message: refusal.message }];
    }),
    take: async (outcome, done) => {
      refused.set(outcome.kind === 'refused' ? outcome.refusal : undefined);
      return outcome.kind === 'refused' ? undefined : report.tell(outcome, done);
    },
    clear: () => refused.set(undefined),
  };
}
