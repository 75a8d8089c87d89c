import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { ProcessQuery } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { timeAndDate } from '../../ui/time/moments';
import { ProcessWords } from './process-words';
import { USE_VERSION } from './processes.operations';

type Version = NonNullable<ProcessQuery['process']>['versions'][number];

/** All versions of a process, the newest first: who deployed it, what has changed, what runs by it. */
@Component({
  selector: 'ts-version-list',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="list">
      @for (version of versions(); track version.id) {
        <li class="card">
          <p>
            <a routerLink="." [queryParams]="{ ban: version.id, the: 'luu-do' }"
              ><b>{{ t().versionOf(version.version) }}</b></a
            >
            @if (version.inUse) {
              <span class="chip done">{{ t().newest }}</span>
            }
          </p>
          <p class="small">{{ version.note ?? t().shipped }}</p>
          <p class="muted small">
            @if (version.deployedAt; as at) {
              {{ t().deployed }} {{ time(at) }}, {{ version.deployedBy?.displayName }} ·
            }
            {{ t().runningCount(version.running) }} · {{ t().finishedCount(version.finished) }}
          </p>
          <p class="muted tiny hash">{{ t().hash }}: {{ version.sha256 }}</p>
          @if (!version.inUse) {
            <button type="button" class="btn txt sm" [disabled]="busy()" (click)="use(version)">
              <mat-icon class="i" svgIcon="check" />{{ t().use.act }}
            </button>
          }
          @if (versions()[$index + 1]; as before) {
            <a
              class="btn txt sm"
              [routerLink]="['/quy-trinh', version.key, 'so-sanh']"
              [queryParams]="{ cu: before.id, moi: version.id }"
              ><mat-icon class="i" svgIcon="copy" />{{ t().compare }}</a
            >
          }
        </li>
      }
    </ol>
  `,
  styles: `
    .list {
      list-style: none;
      padding: 0;
      display: flex;
      flex-direction: column;
      gap: 10px;
      max-width: 1000px;
    }
    li {
      padding: 12px 18px;
    }
    .hash {
      overflow-wrap: anywhere;
      font-family: var(--ts-font-tabular);
    }
    .btn:first-of-type {
      margin-left: -12px;
    }
  `,
})
export class VersionList {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  readonly versions = input.required<readonly Version[]>();
  protected readonly t = inject(ProcessWords).t;
  protected readonly busy = signal(false);
  protected readonly time = timeAndDate;

  /** New work follows this version from now on. */
  protected async use({ id, version }: Version): Promise<void> {
    const used = this.versions().find(({ inUse }) => inUse);
    if (!used) return;
    const t = this.t().use;
    const sure = await this.ask.confirm({
      title: t.title(version),
      body: t.body(used.version),
      confirm: t.act,
    });
    if (!sure) return;
    await whileBusy(this.busy, async () =>
      this.report.tell(
        await this.acts.run(USE_VERSION, { versionId: id, insteadOf: used.id }),
        t.done(version),
      ),
    );
  }
}
