import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { ProcessQuery } from '@generated/gql/graphql';
import { timeAndDate } from '../../ui/time/moments';
import { ProcessWords } from './process-words';

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
            @if ($first) {
              <span class="muted small">({{ t().newest }})</span>
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
    .btn {
      margin-left: -12px;
    }
  `,
})
export class VersionList {
  readonly versions = input.required<readonly Version[]>();
  protected readonly t = inject(ProcessWords).t;
  protected readonly time = timeAndDate;
}
