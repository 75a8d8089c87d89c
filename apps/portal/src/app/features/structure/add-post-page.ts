import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { codesOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { ADD_POST, ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';

/** Thêm chức vụ: a position that the unit does not have yet, with its title. */
@Component({
  selector: 'ts-add-post-page',
  imports: [RouterLink, Crumbs, EmptyState, ErrorState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else if (!unit()) {
        <ts-empty icon="network" [heading]="t().unit.missing" [hint]="t().unit.missingHint" />
      } @else if (!chart()?.changeable) {
        <ts-empty icon="lock" [heading]="t().form.closed" [hint]="t().form.closedHint" />
      } @else {
        <ts-crumbs [trail]="trail()" />
        <h1 class="title lg desk-only">{{ t().post.title }}</h1>
        <form class="form" (submit)="add($event)" novalidate>
          <ts-error-summary [errors]="errors()" [tries]="tries()" />
          <ts-field
            [label]="t().post.position"
            [hint]="t().post.positionHint"
            [error]="errorOf('post-position')"
            controlId="post-position"
          >
            <select tsControl class="inp" (change)="choose($any($event.target).value)">
              @for (code of positions(); track code) {
                <option [value]="code" [selected]="code === position()">
                  {{ words.of('position', code) }}
                </option>
              }
            </select>
          </ts-field>
          <ts-field
            [label]="t().post.called"
            [hint]="t().post.calledHint"
            [error]="errorOf('post-title')"
            controlId="post-title"
          >
            <input
              tsControl
              class="inp"
              maxlength="80"
              autocomplete="off"
              [value]="title()"
              (input)="typed.set($any($event.target).value)"
            />
          </ts-field>
          <div class="row">
            <button type="submit" class="btn" [disabled]="busy()">{{ t().post.submit }}</button>
            <a class="btn txt" [routerLink]="['/co-cau/don-vi', id()]">{{ common().common.cancel }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styles: `
    h1 {
      margin-bottom: 12px;
    }
  `,
})
export class AddPostPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  protected readonly unit = computed(() => this.chart()?.units.find(({ id }) => id === this.id()));
  /** Positions that the unit has not. */
  protected readonly positions = computed(() => {
    const has = (this.chart()?.posts ?? []).filter(({ unitId }) => unitId === this.id());
    return codesOf('position').filter((code) => !has.some(({ position }) => position === code));
  });
  private readonly chosen = signal('');
  protected readonly position = computed(() => this.chosen() || (this.positions()[0] ?? ''));
  protected readonly typed = signal<string | undefined>(undefined);
  protected readonly title = computed(() => this.typed() ?? this.words.of('position', this.position()));
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.unit()?.name ?? '', link: ['/co-cau/don-vi', this.id()] },
    { label: this.t().post.title },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({ position: 'post-position', title: 'post-title' });
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0 && this.title().trim() === ''
      ? [{ control: 'post-title', message: this.t().post.required }]
      : [],
  );
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.t().post.title, back: ['/co-cau/don-vi', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected choose(position: string): void {
    this.chosen.set(position);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const chart = this.chart();
    if (!chart || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const title = this.title().trim();
      const outcome = await this.acts.run(ADD_POST, {
        unitId: this.id(),
        position: this.position(),
        title,
        expectedVersion: chart.version,
      });
      if (!(await this.refusal.take(outcome, this.t().post.done(title)))) {
        return this.tries.update((tries) => tries + 1);
      }
      return void (await this.router.navigate(['/co-cau/don-vi', this.id()], { replaceUrl: true }));
    });
  }
}
