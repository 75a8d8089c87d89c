import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { live } from '../../../data/live';
import { Language } from '../../../ui/i18n/language';
import { EmptyState } from '../../../ui/state/empty-state';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { RoundCard } from '../../consultation/round-card';
import { DOSSIER_OPINIONS } from '../dossier-tabs.operations';

/** Ý kiến: each round with its participants, the last one first. */
@Component({
  selector: 'ts-opinions-tab',
  imports: [EmptyState, ErrorState, RoundCard, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    @if (query.failed()) {
      <ts-error-state [what]="t().dossier.opinions.what" (retry)="query.retry()" />
    } @else if (query.loading()) {
      <ts-skeleton [rows]="6" />
    } @else {
      @for (round of rounds(); track round.id) {
        <ts-round-card [round]="round" [dossierId]="dossierId()" />
      } @empty {
        <ts-empty
          icon="message-square-text"
          [heading]="t().dossier.opinions.empty"
          [hint]="t().dossier.opinions.emptyHint"
        />
      }
    }
  `,
})
export class OpinionsTab {
  readonly dossierId = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_OPINIONS, () => ({ id: this.dossierId() }));
  protected readonly rounds = computed(() =>
    (this.query.data()?.dossier?.rounds ?? []).toSorted((a, b) => b.number - a.number),
  );
}
