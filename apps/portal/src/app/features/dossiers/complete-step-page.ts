import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { COMPLETE_STEP } from './dossier-acts.operations';
import { OWN_STEPS } from './dossier.operations';

/** Hoàn thành bước: a step that the administrator of processes has drawn, with its outcomes and papers. */
@Component({
  selector: 'ts-complete-step-page',
  imports: [RouterLink, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './complete-step-page.html',
  styles: '.form{margin-top:16px} .step{margin-top:12px;font-size:16px;overflow-wrap:anywhere}',
})
export class CompleteStepPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(OWN_STEPS, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly steps = computed(() => this.dossier()?.ownSteps ?? []);
  protected readonly workItemId = linkedSignal(() => this.steps()[0]?.workItemId ?? '');
  protected readonly step = computed(() =>
    this.steps().find(({ workItemId }) => workItemId === this.workItemId()),
  );
  /** What can come of it; where it is one thing only, that is chosen beforehand. */
  protected readonly outcome = linkedSignal({
    source: this.workItemId,
    computation: () => {
      const [only, ...others] = untracked(this.step)?.outcomes ?? [];
      return only && others.length === 0 ? only.code : '';
    },
  });
  protected readonly ticked = linkedSignal<string, readonly string[]>({
    source: this.workItemId,
    computation: () => [],
  });
  protected readonly note = signal('');
  protected readonly kept = keepDraft(() => `step-${this.id()}`, this.note);
  protected readonly returns = computed(
    () => this.step()?.outcomes.find(({ code }) => code === this.outcome())?.returns ?? false,
  );
  protected readonly noteDue = computed(() => this.returns() || (this.step()?.noteRequired ?? false));
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    outcome: 'outcome',
    papers: 'papers',
    reason: 'note',
    note: 'note',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    const step = this.step();
    if (this.tries() === 0 || !step) return [];
    const t = this.t().dossier.step;
    const unticked = step.papers.some((paper) => !this.ticked().includes(paper));
    return [
      ...(step.outcomes.length > 0 && this.outcome() === ''
        ? [{ control: 'outcome', message: t.outcomeRequired }]
        : []),
      ...(unticked ? [{ control: 'papers', message: t.papersRequired }] : []),
      ...(this.noteDue() && this.note().trim() === ''
        ? [{ control: 'note', message: t.reasonRequired }]
        : []),
    ];
  });

  constructor() {
    // Whoever holds no such step has nothing to do here.
    effect(() => {
      if (this.dossier() && this.steps().length === 0 && !this.busy()) {
        void this.router.navigate(['/du-thao', this.id()], { replaceUrl: true });
      }
    });
    pageHead(() => ({ title: this.t().dossier.step.title, back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected tick(paper: string, there: boolean): void {
    this.ticked.update((papers) => (there ? [...papers, paper] : papers.filter((each) => each !== paper)));
  }

  protected async complete(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const [dossier, step] = [this.dossier(), this.step()];
    if (!dossier || !step || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const [outcome, note] = [this.outcome(), this.note().trim()];
      const answer = await this.acts.run(COMPLETE_STEP, {
        dossierId: dossier.id,
        workItemId: step.workItemId,
        ...(outcome === '' ? {} : { outcome }),
        ...(note === '' ? {} : { note }),
        papers: [...this.ticked()],
        expectedVersion: dossier.version,
      });
      const done = this.t().dossier.step.done(step.name);
      if (!(await this.refusal.take(answer, done))) return this.tries.update((tries) => tries + 1);
      this.note.set('');
      this.kept.clear();
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
