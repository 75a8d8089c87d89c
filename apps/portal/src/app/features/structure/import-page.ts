import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { civilDateOf } from '@thong-suot/administration';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { Report, whileBusy } from '../../ui/feedback/report';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';
import { WorkbookUpload } from './workbook-upload';

/** Cập nhật từ tệp .xlsx: the file is given in here; what it would change is shown before anything is applied. */
@Component({
  selector: 'ts-import-page',
  imports: [MatIcon, Crumbs, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else if (!changeable()) {
        <ts-empty icon="lock" [heading]="t().form.closed" [hint]="t().form.closedHint" />
      } @else {
        <ts-crumbs [trail]="trail()" />
        <h1 class="title lg desk-only">{{ t().file.title }}</h1>
        <div class="form">
          <ol class="steps">
            <li>
              {{ t().file.first }}
              <a class="btn out sm" [href]="address()" download
                ><mat-icon class="i" svgIcon="download" />{{ t().file.export }}</a
              >
            </li>
            <li>{{ t().file.second }}</li>
            <li>{{ t().file.third }}</li>
          </ol>
          <div class="field">
            <span class="lb" id="workbook-label">{{ t().file.label }}</span>
            <div
              class="drop"
              [class.over]="over()"
              [class.is-err]="problem() !== ''"
              (dragover)="$event.preventDefault(); over.set(true)"
              (dragleave)="over.set(false)"
              (drop)="dropped($event)"
            >
              <mat-icon class="i" svgIcon="upload" />
              <span class="grow muted small" role="status">{{
                busy() ? t().file.reading : t().file.drop
              }}</span>
              <label class="btn sm chooser">
                {{ t().file.choose }}
                <input
                  type="file"
                  class="sr"
                  id="workbook"
                  accept=".xlsx"
                  aria-labelledby="workbook-label"
                  aria-describedby="workbook-hint"
                  [attr.aria-invalid]="problem() ? true : null"
                  [disabled]="busy()"
                  (change)="chosen($event)"
                />
              </label>
            </div>
            @if (problem(); as words) {
              <div class="err" role="alert">
                <mat-icon class="i s16" svgIcon="circle-alert" /><span>{{ words }}</span>
              </div>
            }
            <div class="hint" id="workbook-hint">{{ t().file.hint }}</div>
          </div>
        </div>
      }
    </div>
  `,
  styles: `
    .form {
      margin-top: 12px;
    }
    .steps {
      list-style: decimal;
      margin: 0;
      padding-left: 22px;
    }
    .steps li {
      margin-bottom: 8px;
    }
    .steps .btn {
      margin-left: 8px;
      vertical-align: middle;
    }
    @media (max-width: 760px) {
      .steps .btn {
        display: flex;
        margin: 8px 0 0;
        height: 44px;
      }
    }
  `,
})
export class ImportPage {
  private readonly uploads = inject(WorkbookUpload);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly t = inject(StructureWords).t;
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  protected readonly changeable = computed(() => this.query.data()?.organisationAt.changeable === true);
  protected readonly address = computed(() => `/organisation/${civilDateOf(this.clock.now())}.xlsx`);
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.t().file.title },
  ]);
  protected readonly over = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    pageHead(() => ({ title: this.t().file.title, back: '/co-cau' }));
  }

  protected chosen(event: Event): void {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    if (file) void this.giveIn(file);
    chooser.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.giveIn(file);
  }

  private async giveIn(file: File): Promise<void> {
    this.problem.set('');
    await whileBusy(this.busy, async () => {
      const outcome = await this.uploads.giveIn(file);
      if (outcome.kind === 'done') {
        await this.router.navigate(['/co-cau/tep', outcome.value]);
      } else {
        this.problem.set(this.report.words(outcome) ?? '');
      }
    });
  }
}
