import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { Marked } from '../../ui/marked';
import { dateOf } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import type { SearchHit } from './search.operations';

/** What a hit shows: its title with the found words, and under it the type, number, unit, day and state. */
@Component({
  selector: 'ts-hit-facts',
  imports: [Marked],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .m {
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
      margin-top: 2px;
    }
  `,
  template: `
    <span class="s clamp2"><ts-marked [text]="hit().title" [query]="query()" /></span>
    @if (line()) {
      <span class="m clamp2"><ts-marked [text]="line()" [query]="query()" /></span>
    }
  `,
})
export class HitFacts {
  readonly hit = input.required<SearchHit>();
  readonly query = input('');
  private readonly words = inject(Words);
  private readonly t = inject(Language).t;

  protected readonly line = computed(() => {
    const { kind, docType, number, unit, dated, received } = this.hit();
    if (kind === 'UNIT') return '';
    const t = this.t().search;
    const numbered = (name: string): string => (number ? `${name} ${t.number(number)}` : name);
    const type = docType ? this.words.of('docType', docType) : t.kindOne[kind];
    return [
      kind === 'MEETING' ? type : numbered(type),
      kind === 'MEETING' && number ? numbered(t.meetingNotice) : '',
      received ? t.receivedFrom(unit?.shortName ?? '') : (unit?.shortName ?? ''),
      dated ? dateOf(dated) : '',
      this.state(),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  });

  private state(): string {
    const { kind, state } = this.hit();
    if (!state) return '';
    if (kind === 'DOSSIER') return this.words.of('dossierState', state);
    if (kind === 'ROUND') return this.words.of('roundState', state);
    const states: Record<string, string> = this.t().search.documentStates;
    return kind === 'DOCUMENT' ? (states[state] ?? '') : '';
  }
}
