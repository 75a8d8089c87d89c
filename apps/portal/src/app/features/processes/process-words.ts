import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { en } from './words/en';
import { vi } from './words/vi';

/** The words of the studio in the reader's language, apart from the others so that the first load does not carry them. */
@Injectable({ providedIn: 'root' })
export class ProcessWords {
  private readonly language = inject(Language);
  readonly t = computed(() => (this.language.code() === 'vi' ? vi : en));

  /** "3 ngày 4 giờ", "5 giờ", "20 phút": the two largest parts of a duration. */
  duration(seconds: number): string {
    const t = this.t().duration;
    const minutes = Math.round(seconds / 60);
    if (minutes < 1) return t.short;
    if (minutes < 60) return t.minutes(minutes);
    const hours = Math.round(seconds / 3600);
    if (hours < 24) return t.hours(hours);
    const rest = hours % 24;
    const days = t.days(Math.floor(hours / 24));
    return rest === 0 ? days : `${days} ${t.hours(rest)}`;
  }
}
