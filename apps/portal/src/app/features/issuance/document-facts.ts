import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, formatDate, formatDocumentNumber } from '@thong-suot/administration';
import { Clock } from '../../data/clock';
import { Language } from '../../ui/i18n/language';
import { dateOf, timeAndDate } from '../../ui/time/moments';
import type { OfficialDocument } from './documents.operations';

/** Number, date, signer, seal and checks of a document: what is certain, and what the act will assign. */
@Component({
  selector: 'ts-document-facts',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = document();
    <div class="ok">
      @for (check of checks(); track check.key) {
        <span [class.bad]="!check.ok"
          ><mat-icon class="i s18" [svgIcon]="check.ok ? 'circle-check' : 'circle-x'" />{{
            check.label
          }}</span
        >
      }
    </div>
    @if (unmet()) {
      <p class="note late" role="status">
        <mat-icon class="i" svgIcon="octagon-alert" /><span>{{ t().issuance.document.unmet }}</span>
      </p>
    }
    <dl class="sum">
      <div>
        <dt>{{ t().issuance.document.numberSymbol }}</dt>
        <dd>
          @if (it.number) {
            <b>{{ it.numberLine }}</b>
          } @else {
            <b>{{ forecast() }}</b>
            <small>{{ t().issuance.document.numberNote }}</small>
          }
        </dd>
      </div>
      <div>
        <dt>{{ t().issuance.document.date }}</dt>
        <dd>
          @if (dated(); as date) {
            <b>{{ date }}</b>
          } @else {
            {{ today() }}
          }
        </dd>
      </div>
      <div>
        <dt>{{ t().issuance.document.signer }}</dt>
        <dd>
          @if (it.signature; as signature) {
            <b>{{ signature.person.displayName }}</b>
            <small>{{ by() }}</small>
            <small>{{ signature.mark }}</small>
          } @else {
            {{ t().issuance.document.unsigned }}
          }
        </dd>
        @if (it.signature?.scan; as scan) {
          <dd class="act">
            <a [href]="scan.url" target="_blank" rel="noopener">{{ t().issuance.document.scan }}</a>
          </dd>
        }
      </div>
      <div>
        <dt>{{ t().issuance.document.seal }}</dt>
        <dd>{{ sealed() ? t().issuance.document.sealed : t().issuance.document.unsealed }}</dd>
      </div>
    </dl>
  `,
})
export class DocumentFacts {
  readonly document = input.required<OfficialDocument>();
  /** Whether the checks before issuing are shown; readers of an issued document do not need them. */
  readonly checked = input(true);
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  /** That a document waits for its signature is what the page is for, not a fault. */
  protected readonly checks = computed(() =>
    this.checked()
      ? this.document().checks.filter(
          (check) => check.ok || this.document().signature || check.key !== 'signature',
        )
      : [],
  );
  protected readonly unmet = computed(() => this.checks().some((check) => !check.ok));
  protected readonly today = computed(() => this.t().issuance.document.dateToday(dateOf(this.clock.now())));
  protected readonly sealed = computed(() => ['SEALED', 'DISPATCHED'].includes(this.document().state));
  protected readonly dated = computed(() => {
    const date = this.document().dated;
    return date ? formatDate(civilDate(date)) : '';
  });
  protected readonly forecast = computed(() => {
    const { forecastNumber, symbol, numberLine } = this.document();
    if (forecastNumber === null) return numberLine;
    return this.t().issuance.document.numberForecast(
      formatDocumentNumber({ number: forecastNumber, symbol }),
    );
  });
  protected readonly by = computed(() => {
    const signature = this.document().signature;
    return signature ? this.t().issuance.document.by(signature.positionLabel, timeAndDate(signature.at)) : '';
  });
}
