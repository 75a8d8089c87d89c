import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { NotFoundPage } from '../../shell/not-found-page';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { peopleOf, withWords, type NamedPerson } from './people-of';
import { DOSSIER_RESTRICTION, RESTRICT_DOSSIER } from './restriction.operations';
import { RestrictionWords } from './restriction-words';

/** So many of the persons found are offered; more words narrow them. */
const OFFERED = 6;

/** Đặt chế độ hạn chế: why, and who may read the dossier beside its holders and the leaders. */
@Component({
  selector: 'ts-restrict-page',
  imports: [MatIcon, RouterLink, ErrorState, ErrorSummary, Field, FieldControl, NotFoundPage, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './restrict-page.html',
  styleUrl: './restrict-page.css',
})
export class RestrictPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(RestrictionWords).t;
  protected readonly query = live(DOSSIER_RESTRICTION, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  private readonly mark = computed(() => this.dossier()?.restriction);

  protected readonly title = computed(() => (this.mark() ? this.t().titleAgain : this.t().title));
  protected readonly reason = linkedSignal(() => this.mark()?.reason ?? '');
  protected readonly units = linkedSignal(() =>
    (this.mark()?.units ?? []).map(({ id, name }) => ({ id, name })),
  );
  protected readonly persons = linkedSignal(() =>
    (this.mark()?.persons ?? [])
      .filter(({ id }) => !this.keptIds().includes(id))
      .map(({ id, displayName }) => ({ id, name: displayName })),
  );
  protected readonly words = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  /** Whoever sets the mark and the drafter are named by the service. */
  private readonly kept = computed(() => {
    const [me, drafter] = [this.session.session()?.person, this.dossier()?.drafter];
    return [...(me ? [me] : []), ...(drafter && drafter.id !== me?.id ? [drafter] : [])];
  });
  private readonly keptIds = computed(() => this.kept().map(({ id }) => id));
  protected readonly always = computed(() =>
    this.kept()
      .map(({ displayName }) => displayName)
      .join(', '),
  );

  protected readonly unitsLeft = computed(() => {
    const chosen = this.units().map(({ id }) => id);
    return (this.query.data()?.organisationAt.units ?? []).filter(({ id }) => !chosen.includes(id));
  });
  private readonly people = computed(() => {
    const chart = this.query.data()?.organisationAt;
    return chart ? peopleOf(chart) : [];
  });
  protected readonly found = computed(() => {
    const taken = [...this.keptIds(), ...this.persons().map(({ id }) => id)];
    return withWords(this.people(), this.words())
      .filter(({ id }) => !taken.includes(id))
      .slice(0, OFFERED);
  });

  private readonly refusal = formRefusal({ reason: 'restrict-reason', unitIds: 'restrict-unit' });
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0 && this.reason().trim() === ''
      ? [{ control: 'restrict-reason', message: this.t().reasonRequired }]
      : [],
  );
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    leaveUnless(
      () => this.dossier()?.mayRestrict,
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected addUnit(id: string): void {
    const unit = this.unitsLeft().find((each) => each.id === id);
    if (unit) this.units.update((units) => [...units, { id: unit.id, name: unit.name }]);
  }

  protected removeUnit(id: string): void {
    this.units.update((units) => units.filter((unit) => unit.id !== id));
  }

  protected addPerson({ id, name, place }: NamedPerson): void {
    this.persons.update((persons) => [
      ...persons,
      { id, name: [name, place].filter((part) => part !== '').join(', ') },
    ]);
    this.words.set('');
  }

  protected removePerson(id: string): void {
    this.persons.update((persons) => persons.filter((person) => person.id !== id));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const dossier = this.dossier();
    if (!dossier || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(RESTRICT_DOSSIER, {
        input: {
          dossierId: dossier.id,
          reason: this.reason().trim(),
          unitIds: this.units().map(({ id }) => id),
          personIds: this.persons().map(({ id }) => id),
          expectedVersion: dossier.version,
        },
      });
      const done = dossier.restricted ? this.t().doneAgain : this.t().done;
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
