import { Injectable, type WritableSignal, inject } from '@angular/core';
import type { Outcome } from '../../data/outcome';
import { Language } from '../i18n/language';
import { Toast } from './toast';

/** Puts the end of an act into words where the page does not show it itself. */
@Injectable({ providedIn: 'root' })
export class Report {
  private readonly toast = inject(Toast);
  private readonly language = inject(Language);

  /** What to tell the official when the act did not happen; undefined when it did, or when sign-in takes over. */
  words(outcome: Outcome<unknown>): string | undefined {
    const t = this.language.t().common;
    switch (outcome.kind) {
      case 'done':
      case 'signed-out':
        return undefined;
      case 'refused':
        return outcome.refusal.message;
      case 'unsent':
        return t.unsent;
      case 'fault':
        return t.fault;
      default: {
        const never: never = outcome;
        return never;
      }
    }
  }

  /** Says it in a message at the bottom; returns the value when the act was done. */
  async tell<T>(outcome: Outcome<T>, done?: string): Promise<T | undefined> {
    if (outcome.kind === 'done') {
      if (done) await this.toast.say(done);
      return outcome.value;
    }
    const words = this.words(outcome);
    if (words) await this.toast.refused({ code: outcome.kind, message: words });
    return undefined;
  }
}

/** Runs one act at a time: `busy` locks its button meanwhile. */
export async function whileBusy<T>(
  busy: WritableSignal<boolean>,
  act: () => Promise<T>,
): Promise<T | undefined> {
  if (busy()) return undefined;
  busy.set(true);
  try {
    return await act();
  } finally {
    busy.set(false);
  }
}
