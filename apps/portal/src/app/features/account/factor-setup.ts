import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { encode } from 'uqr';
import { Acts } from '../../data/acts';
import type { SessionData } from '../../data/session';
import { Report, whileBusy } from '../../ui/feedback/report';
import { formRefusal } from '../../ui/form/form-refusal';
import { Skeleton } from '../../ui/state/skeleton';
import { BEGIN_SECOND_FACTOR, CONFIRM_SECOND_FACTOR } from './account.operations';
import { AccountWords } from './account-words';
import { CodeForm } from './code-form';
import { RecoveryCodes } from './recovery-codes';

/** Sets a second factor up: the secret for the app, its first code, the recovery codes. */
@Component({
  selector: 'ts-factor-setup',
  imports: [CodeForm, RecoveryCodes, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (codes(); as made) {
      <ts-recovery-codes [codes]="made" (kept)="done.emit(session())" />
    } @else if (secret(); as it) {
      <p class="small">{{ t().factor.step1 }}</p>
      <svg class="qr" role="img" [attr.aria-label]="t().factor.qr" [attr.viewBox]="qr().box">
        <path [attr.d]="qr().path" />
      </svg>
      <p class="small">
        {{ t().factor.typed }} <code class="key">{{ spaced() }}</code>
      </p>
      <ts-code-form
        [label]="t().factor.step2"
        [submit]="t().factor.confirm"
        [busy]="busy()"
        [refused]="refusal.errors()"
        (entered)="confirm($event)"
      />
    } @else if (problem()) {
      <p class="note late" role="alert">{{ problem() }}</p>
    } @else {
      <ts-skeleton [rows]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    .qr {
      width: 196px;
      padding: 12px;
      border-radius: 8px;
      background: #fff;
      fill: #000;
      shape-rendering: crispedges;
    }
    .key {
      display: block;
      margin-top: 4px;
      letter-spacing: 0.06em;
      overflow-wrap: anywhere;
    }
  `,
})
export class FactorSetup {
  /** The codes are kept; with the session where signing in waited for them. */
  readonly done = output<SessionData | undefined>();

  protected readonly t = inject(AccountWords).t;
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  protected readonly refusal = formRefusal();
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly secret = signal<{ uri: string; secret: string } | undefined>(undefined);
  protected readonly codes = signal<readonly string[] | undefined>(undefined);
  protected readonly session = signal<SessionData | undefined>(undefined);
  protected readonly spaced = computed(() => (this.secret()?.secret ?? '').replaceAll(/(.{4})(?=.)/g, '$1 '));
  protected readonly qr = computed(() => qrPath(this.secret()?.uri ?? ''));

  constructor() {
    void this.begin();
  }

  private async begin(): Promise<void> {
    const outcome = await this.acts.run(BEGIN_SECOND_FACTOR, {});
    this.problem.set(this.report.words(outcome) ?? '');
    if (outcome.kind === 'done') this.secret.set(outcome.value);
  }

  protected async confirm(code: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      const made = await this.refusal.take(await this.acts.run(CONFIRM_SECOND_FACTOR, { code }));
      if (!made) return;
      this.session.set(made.session ?? undefined);
      this.codes.set(made.codes);
    });
  }
}

/** The dark squares of a QR code as one path. */
function qrPath(text: string): { box: string; path: string } {
  const { data, size } = encode(text);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { box: `0 0 ${size} ${size}`, path };
}
