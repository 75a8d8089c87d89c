import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { live } from '../../../data/live';
import { Language } from '../../../ui/i18n/language';
import { EmptyState } from '../../../ui/state/empty-state';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { SlipSheet } from '../../submission/slip-sheet';
import { TravelNote } from '../../submission/travel-note';
import { ROUTING_SLIP } from '../../submission/routing-slip.operations';

/** Phiếu trình: the Office's inner sheet with the leaders' written answers. */
@Component({
  selector: 'ts-slip-tab',
  imports: [MatIcon, EmptyState, ErrorState, Skeleton, SlipSheet, TravelNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (query.failed()) {
      <ts-error-state [what]="t().submission.slip.what" (retry)="query.retry()" />
    } @else if (query.loading()) {
      <ts-skeleton />
    } @else if (slip()) {
      <div class="row wrap tools">
        <a class="btn out sm" [href]="slip()!.docxUrl" download>
          <mat-icon class="i" svgIcon="printer" />{{ t().submission.slip.print }}
        </a>
        @if (slip()!.pdfUrl; as pdf) {
          <a class="btn txt sm" [href]="pdf" target="_blank" rel="noopener">PDF</a>
        }
      </div>
      <ts-travel-note [dossiers]="slip()!.dossiers" [own]="dossierId()" />
      <ts-slip-sheet [slip]="slip()!" />
    } @else {
      <ts-empty
        icon="file-check"
        [heading]="t().submission.slip.empty"
        [hint]="t().submission.slip.emptyHint"
      />
    }
  `,
  styles: '.tools{margin-bottom:12px}',
})
export class SlipTab {
  readonly dossierId = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly query = live(ROUTING_SLIP, () => ({ id: this.dossierId() }));
  protected readonly slip = computed(() => this.query.data()?.dossier?.routingSlip);
}
