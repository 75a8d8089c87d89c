import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { APPLY_IMPORT, STRUCTURE_IMPORT, type ImportedChange } from './import.operations';
import { StructureWords } from './structure-words';

/** What a workbook would change, line by line, and what of it cannot be; nothing is applied before it is confirmed. */
@Component({
  selector: 'ts-preview-page',
  imports: [MatIcon, RouterLink, Crumbs, EmptyState, ErrorState, ErrorSummary, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-page.html',
  styleUrl: './preview-page.css',
})
export class PreviewPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly time = timeAndDate;
  protected readonly query = live(STRUCTURE_IMPORT, () => ({ id: this.id() }), { poll: false });
  protected readonly preview = computed(() => this.query.data()?.structureImport);
  /** Applied by this very page: it leads away, and does not say that it was applied. */
  private readonly applied = signal(false);
  protected readonly over = computed(() => !!this.preview()?.appliedAt && !this.applied());
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.t().file.title, link: '/co-cau/tep' },
    { label: this.t().file.previewTitle },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  protected readonly refusal = formRefusal();

  constructor() {
    pageHead(() => ({ title: this.t().file.previewTitle, back: '/co-cau/tep' }));
  }

  /** What a change does, in one line. */
  protected said(change: ImportedChange): string {
    const t = this.t().file.changes;
    const [unit, title, person] = [change.unit ?? '', change.title ?? '', change.person ?? ''];
    const day = (text: string | null | undefined): string => (text ? formatDate(civilDate(text)) : '');
    switch (change.kind) {
      case 'UNIT_ADDED':
        return t.unitAdded(unit, day(change.from));
      case 'UNIT_CHANGED':
        return t.unitChanged(unit, day(change.from));
      case 'UNIT_ENDED':
        return t.unitEnded(unit, day(change.from));
      case 'POST_ADDED':
        return t.postAdded(title, unit);
      case 'PERSON_ADDED':
        return t.personAdded(person);
      case 'PHONE_CHANGED':
        return t.phoneChanged(person, change.values[0]?.after ?? '');
      case 'APPOINTED':
        return t.appointed(person, title, unit, day(change.from), day(change.to));
      default:
        return t.appointmentEnded(person, title, unit, day(change.from));
    }
  }

  protected valueName(what: string): string {
    const names: Record<string, string> = this.t().file.values;
    return names[what] ?? what;
  }

  protected async apply(): Promise<void> {
    this.refusal.clear();
    const preview = this.preview();
    if (!preview) return;
    await whileBusy(this.busy, async () => {
      this.applied.set(true);
      const outcome = await this.acts.run(APPLY_IMPORT, {
        importId: preview.id,
        expectedVersion: preview.version,
      });
      if (!(await this.refusal.take(outcome, this.t().file.done(preview.changes.length)))) {
        this.applied.set(false);
        return this.tries.update((tries) => tries + 1);
      }
      return void (await this.router.navigate(['/co-cau'], { replaceUrl: true }));
    });
  }
}
