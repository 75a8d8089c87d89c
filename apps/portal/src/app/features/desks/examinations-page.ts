import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { ReturnedMark } from '../dossiers/returned-mark';
import { subjectAfter } from '../dossiers/subject-after';
import { listFilters } from '../registry/list-filters';
import { EXAMINATIONS, OFFICE_DESK, type Examination } from './office-desk.operations';
import { OfficeTabs } from './office-tabs';
import { Reassigning, type StepHeld } from './reassigning';

const PAGE = 50;

/** Hồ sơ chờ thẩm tra: what came in to the Office, by field and by specialist, with what each file lacks. */
@Component({
  selector: 'ts-examinations-page',
  imports: [
    MatIcon,
    RouterLink,
    Chip,
    Due,
    EmptyState,
    ErrorState,
    ListKeys,
    OfficeTabs,
    ReturnedMark,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './examinations-page.html',
  styleUrl: './office-desk.css',
})
export class ExaminationsPage {
  /** Field and specialist, both in the address. */
  readonly linhvuc = input<string>();
  readonly chuyenvien = input<string>();

  private readonly reassigning = inject(Reassigning);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly filters = listFilters('tim');
  protected readonly time = timeAndDate;
  private readonly deskQuery = live(OFFICE_DESK, () => ({}), { hears: 'any' });
  protected readonly desk = computed(() => this.deskQuery.data()?.officeDesk);
  protected readonly wanted = linkedSignal({
    source: () => [this.linhvuc(), this.chuyenvien()],
    computation: () => PAGE,
  });
  protected readonly list = live(
    EXAMINATIONS,
    () => ({
      fieldId: this.linhvuc() ?? null,
      specialistId: this.chuyenvien() ?? null,
      first: this.wanted(),
    }),
    { hears: 'any' },
  );
  protected readonly rows = computed(
    () => this.list.data()?.examinations.edges.map(({ node }) => node) ?? [],
  );
  protected readonly more = computed(() => this.list.data()?.examinations.pageInfo.hasNextPage ?? false);
  protected readonly filtered = computed(() => Boolean(this.linhvuc() || this.chuyenvien()));

  constructor() {
    pageHead(() => ({
      title: this.t().shell.menu.EXECUTIVE,
      subtitle: this.t().desks.office.tabs.examinations,
    }));
  }

  protected name({ dossier }: Examination): string {
    return subjectAfter('', dossier.subject).trim();
  }

  protected lacking({ completeness }: Examination): readonly string[] {
    return completeness.filter(({ present }) => !present).map(({ label }) => label);
  }

  /** Where the act of a row is done: the sheet of an examination, else the dossier. */
  protected link({ stepId, dossier }: Examination): string[] {
    return stepId === 'examine' ? ['/du-thao', dossier.id, 'phieu-trinh'] : ['/du-thao', dossier.id];
  }

  protected take(row: Examination): Promise<void> {
    return this.reassigning.take(held(row));
  }

  protected give(row: Examination): Promise<void> {
    const among = this.desk()?.specialists.map(({ person }) => person) ?? [];
    return this.reassigning.give(held(row), among);
  }
}

function held({ dossier, version, stepId, assignee }: Examination): StepHeld {
  return { dossierId: dossier.id, version, stepId, holder: assignee };
}
