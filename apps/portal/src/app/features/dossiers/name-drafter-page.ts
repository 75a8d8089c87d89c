import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { DOSSIER_HEAD } from './dossier.operations';
import { DRAFTING_UNITS, NAME_DRAFTER } from './dossier-acts.operations';

/** Xác định đơn vị soạn thảo: the session agreed to a report of which the notice names no drafter. */
@Component({
  selector: 'ts-name-drafter-page',
  imports: [RouterLink, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().dossier.drafter.title }}</h1>
      <p class="muted small">{{ dossier()?.subject }}</p>
      <p class="small why">{{ t().dossier.drafter.why }}</p>
      @if (dossier()?.sessionItem; as item) {
        <blockquote class="q">{{ item.quote }}</blockquote>
      }
      <form class="form" (submit)="name($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-field [label]="t().dossier.drafter.unit" [error]="errorOf('unit')" controlId="unit">
          <select
            tsControl
            class="inp"
            [value]="unitId() ?? ''"
            (change)="unitId.set($any($event.target).value || undefined)"
          >
            <option value="">{{ t().dossier.drafter.choose }}</option>
            @for (unit of units(); track unit.id) {
              <option [value]="unit.id" [selected]="unit.id === unitId()">{{ unit.name }}</option>
            }
          </select>
        </ts-field>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">{{ t().dossier.drafter.submit }}</button>
          <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:16px} .why{margin-top:10px;max-width:80ch}',
})
export class NameDrafterPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  private readonly unitsQuery = live(DRAFTING_UNITS, () => ({}), { poll: false });
  protected readonly units = computed(() => this.unitsQuery.data()?.draftingUnits ?? []);
  protected readonly unitId = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({ unitId: 'unit' });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0 && this.unitId() === undefined
      ? [{ control: 'unit', message: this.t().dossier.drafter.required }]
      : [],
  );

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('NAME_DRAFTER'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().dossier.drafter.title, back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async name(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const dossier = this.dossier();
    const unit = this.units().find(({ id }) => id === this.unitId());
    if (!dossier || !unit) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(NAME_DRAFTER, {
        dossierId: dossier.id,
        unitId: unit.id,
        expectedVersion: dossier.version,
      });
      const done = this.t().dossier.drafter.done(unit.name);
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
