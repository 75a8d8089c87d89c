import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { en } from './words/en';
import { vi } from './words/vi';

/** The words of the record in the reader's language, apart from the others so that the first load does not carry them. */
@Injectable({ providedIn: 'root' })
export class RecordWords {
  private readonly language = inject(Language);
  readonly t = computed(() => (this.language.code() === 'vi' ? vi : en));

  /** What an act is called; its code taken apart where it has no words: "setSecondFactor", "Set second factor". */
  act(code: string): string {
    const plain = code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return this.t().acts[code] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  }
}
