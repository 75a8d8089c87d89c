import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { FactorRulesFieldsFragment } from '@generated/gql/graphql';
import { formatFigure } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { AccountsTabs } from './accounts-tabs';
import { AccountsWords } from './accounts-words';
import { FACTOR_RULES, SET_FACTOR_RULE } from './accounts.operations';
import { ReasonForm } from './reason-form';

type Rule = FactorRulesFieldsFragment['rules'][number];

/** Xác thực hai bước theo chức vụ: which positions need a second factor, by default and by the authority's own rule. */
@Component({
  selector: 'ts-factor-rules-page',
  imports: [AccountsTabs, EmptyState, ErrorState, ReasonForm, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './factor-rules-page.html',
  styleUrl: './accounts.css',
})
export class FactorRulesPage {
  private readonly acts = inject(Acts);
  protected readonly t = inject(AccountsWords).t;
  protected readonly words = inject(Words);
  protected readonly figure = formatFigure;
  protected readonly query = live(FACTOR_RULES, () => ({}), { poll: false });
  protected readonly rules = computed(() => this.query.data()?.factorRules?.rules);
  protected readonly chosen = signal<Rule | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly refusal = formRefusal({ reason: 'reason' });
  protected readonly effect = computed(() => {
    const rule = this.chosen();
    if (!rule) return '';
    const position = this.words.of('position', rule.position);
    const t = this.t().rules;
    return rule.required ? t.releaseEffect(position) : t.effect(position, rule.withoutFactor);
  });

  constructor() {
    pageHead(() => ({ title: this.t().rules.title, back: '/tai-khoan' }));
  }

  protected choose(rule: Rule): void {
    this.refusal.clear();
    this.chosen.set(rule);
  }

  protected async save(reason: string): Promise<void> {
    const rule = this.chosen();
    if (!rule) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(SET_FACTOR_RULE, {
        position: rule.position,
        required: !rule.required,
        reason,
      });
      if (await this.refusal.take(outcome, this.t().rules.done)) this.chosen.set(undefined);
    });
  }
}
