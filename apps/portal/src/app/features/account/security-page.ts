import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { formatFigure } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { OWN_SECURITY, REMOVE_SECOND_FACTOR, RENEW_RECOVERY_CODES } from './account.operations';
import { AccountWords } from './account-words';
import { CodeForm } from './code-form';
import { FactorSetup } from './factor-setup';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { SessionList } from './session-list';

/** What of the second factor is being done. */
type Doing = 'setup' | 'renew' | 'remove' | undefined;

const FEW_CODES = 3;

/** Bảo mật tài khoản: password, second factor and sessions of the person who is signed in. */
@Component({
  selector: 'ts-security-page',
  imports: [MatIcon, CodeForm, ErrorState, FactorSetup, PasswordForm, RecoveryCodes, SessionList, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './security-page.html',
  styleUrl: './security-page.css',
})
export class SecurityPage {
  protected readonly t = inject(AccountWords).t;
  private readonly acts = inject(Acts);
  private readonly toast = inject(Toast);
  protected readonly query = live(OWN_SECURITY, () => ({}), { poll: false });
  protected readonly security = computed(() => this.query.data()?.ownSecurity);
  protected readonly doing = signal<Doing>(undefined);
  protected readonly busy = signal(false);
  protected readonly codes = signal<readonly string[] | undefined>(undefined);
  protected readonly refusal = formRefusal();
  protected readonly time = timeAndDate;
  protected readonly figure = formatFigure;
  protected readonly few = computed(() => (this.security()?.recoveryCodesLeft ?? FEW_CODES) < FEW_CODES);

  constructor() {
    pageHead(() => ({ title: this.t().title }));
  }

  protected begin(doing: Doing): void {
    this.refusal.clear();
    this.doing.set(doing);
  }

  protected async setUp(): Promise<void> {
    this.doing.set(undefined);
    await this.toast.say(this.t().factor.on2);
  }

  protected async act(code: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      if (this.doing() === 'renew') {
        const made = await this.refusal.take(await this.acts.run(RENEW_RECOVERY_CODES, { code }));
        if (made) this.codes.set(made.codes);
      } else {
        const outcome = await this.acts.run(REMOVE_SECOND_FACTOR, { code });
        if (await this.refusal.take(outcome, this.t().factor.removed)) this.doing.set(undefined);
      }
    });
  }

  protected kept(): void {
    this.codes.set(undefined);
    this.doing.set(undefined);
  }
}
