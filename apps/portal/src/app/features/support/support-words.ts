import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { en } from './words/en';
import { vi } from './words/vi';

/** The words of support access, apart from the others so that the first load does not carry them. */
@Injectable({ providedIn: 'root' })
export class SupportWords {
  private readonly language = inject(Language);
  readonly t = computed(() => (this.language.code() === 'vi' ? vi : en));
}
