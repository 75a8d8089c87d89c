import { Injectable, inject } from '@angular/core';
import { Ask, type Answer } from '../../ui/feedback/ask';
import { Language } from '../../ui/i18n/language';
import { returnPhrases } from './return-phrases';
import type { DossierRef } from './travelling';

/** A return with its reason, and which dossiers go back; `only` is absent where all do. */
export interface Return {
  readonly reason: string;
  readonly only?: string[];
}

/** Asks before a return: the reason, and where dossiers travel together whether all of them go back or only this one. */
@Injectable({ providedIn: 'root' })
export class AskReturn {
  private readonly ask = inject(Ask);
  private readonly phrases = returnPhrases();
  private readonly t = inject(Language).t;

  async of(dossierId: string, travelling: readonly DossierRef[]): Promise<Return | undefined> {
    const { dossier, submission, common, desks } = this.t();
    const answer: Answer | undefined = await this.ask.confirm({
      title: dossier.giveBack.title,
      confirm: dossier.giveBack.confirm,
      danger: true,
      reason: {
        label: common.reason,
        hint: common.reasonHint,
        phrases: {
          label: desks.phrases,
          texts: this.phrases(),
        },
      },
      ...(travelling.length > 1
        ? {
            choice: {
              label: submission.together.which,
              options: [
                { value: 'all', label: submission.together.all(travelling.length) },
                { value: 'own', label: submission.together.own },
              ],
            },
          }
        : {}),
    });
    if (!answer) return undefined;
    return { reason: answer.reason, ...(answer.choice === 'own' ? { only: [dossierId] } : {}) };
  }
}
