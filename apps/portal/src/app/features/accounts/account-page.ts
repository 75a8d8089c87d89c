import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { GiveAccountPasswordMutation } from '@generated/gql/graphql';
import { formatFigure } from '@thong-suot/administration';
import type { TypedDocumentNode } from 'apollo-angular';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { OpenWorkNote } from '../handover/open-work-note';
import { AccountsWords } from './accounts-words';
import {
  BIND_ACCOUNT,
  END_ACCOUNT_SESSIONS,
  GIVE_ACCOUNT_PASSWORD,
  KEPT_ACCOUNT,
  LOCK_ACCOUNT,
  RESET_ACCOUNT_FACTOR,
  UNLOCK_ACCOUNT,
} from './accounts.operations';
import { OneTimePassword } from './one-time-password';
import { ReasonForm } from './reason-form';
import type { Words } from './words/vi';

type ActName = keyof Words['acts'];

/** One account: how it stands, what administrators did to it, and what they may do, each with a reason. */
@Component({
  selector: 'ts-account-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    EmptyState,
    ErrorState,
    Field,
    FieldControl,
    OneTimePassword,
    OpenWorkNote,
    ReasonForm,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
  styleUrl: './accounts.css',
})
export class AccountPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  protected readonly t = inject(AccountsWords).t;
  protected readonly time = timeAndDate;
  protected readonly figure = formatFigure;
  protected readonly query = live(KEPT_ACCOUNT, () => ({ accountId: this.id() }), { poll: false });
  protected readonly page = computed(() => this.query.data()?.keptAccount);
  protected readonly account = computed(() => this.page()?.account);
  /** What may be done as the account stands. */
  protected readonly offered = computed<ActName[]>(() => {
    const account = this.account();
    if (!account || account.own) return [];
    return [
      ...(account.locked ? [] : (['givePassword'] as const)),
      ...(account.secondFactorSince ? (['resetSecondFactor'] as const) : []),
      ...(account.sessions > 0 ? (['endAccountSessions'] as const) : []),
      ...(this.page()?.providerName ? (['bindAccount'] as const) : []),
      ...(account.locked || account.restsUntil ? (['unlockAccount'] as const) : []),
      ...(account.locked ? [] : (['lockAccount'] as const)),
    ];
  });
  protected readonly doing = signal<ActName | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly claim = signal('');
  /** The one-time password that was just given; null where it was shown before. */
  protected readonly given = signal<string | null | undefined>(undefined);
  protected readonly refusal = formRefusal({ reason: 'reason', claim: 'claim' });
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/tai-khoan' },
    { label: this.account()?.person ?? '' },
  ]);

  constructor() {
    pageHead(() => ({ title: this.account()?.person ?? this.t().title, back: '/tai-khoan' }));
  }

  protected begin(act: ActName): void {
    this.refusal.clear();
    this.given.set(undefined);
    this.claim.set(this.account()?.providerClaim ?? '');
    this.doing.set(act);
  }

  protected said(act: string): string {
    const { acts, created } = this.t();
    return act in acts ? acts[act as ActName].past : created;
  }

  protected async act(reason: string): Promise<void> {
    const [act, account] = [this.doing(), this.account()];
    if (!act || !account) return;
    await whileBusy(this.busy, async () => {
      const of = { accountId: account.id, reason, expectedVersion: account.version };
      const outcome =
        act === 'bindAccount'
          ? await this.acts.run(BIND_ACCOUNT, { ...of, claim: this.claim().trim() || null })
          : await this.acts.run<Kept, typeof of>(MUTATIONS[act] as TypedDocumentNode<Kept, typeof of>, of);
      const done = await this.refusal.take(outcome, this.t().acts[act].done);
      if (!done) return;
      if (act === 'givePassword') this.given.set(done.oneTimePassword ?? null);
      this.doing.set(undefined);
    });
  }
}

/** What each of the acts answers: they differ in their names alone. */
type Kept = Pick<GiveAccountPasswordMutation, 'giveAccountPassword'>;

const MUTATIONS = {
  givePassword: GIVE_ACCOUNT_PASSWORD,
  resetSecondFactor: RESET_ACCOUNT_FACTOR,
  endAccountSessions: END_ACCOUNT_SESSIONS,
  lockAccount: LOCK_ACCOUNT,
  unlockAccount: UNLOCK_ACCOUNT,
} as const;
