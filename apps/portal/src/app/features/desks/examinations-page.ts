import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Due } from '../../ui/time/due';
import { ReturnedMark } from '../dossiers/returned-mark';
import { listFilters } from '../registry/list-filters';
import { EXAMINATIONS, OFFICE_DESK, type Examination } from './office-desk.operations';
import { OfficeDossier } from './office-dossier';
import { OfficeFilter } from './office-filter';
import { OfficeList } from './office-list';
import { Reassigning, type StepHeld } from './reassigning';

const PAGE = 50;

/** Hồ sơ chờ thẩm tra: what came in to the Office, by field and by specialist, with what each file lacks. */
@Component({
  selector: 'ts-examinations-page',
  imports: [MatIcon, RouterLink, Chip, Due, OfficeDossier, OfficeFilter, OfficeList, ReturnedMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './examinations-page.html',
  styleUrl: './office-desk.css',
})
export class ExaminationsPage {
  /** Field and specialist, both in the address. */
  readonly linhvuc = input<string>();
  readonly chuyenvien = input<string>();

  private readonly reassigning = inject(Reassigning);
  protected readonly t = inject(Language).t;
  protected readonly filters = listFilters('tim');
  private readonly deskQuery = live(OFFICE_DESK, () => ({}), { hears: 'any' });
  protected readonly desk = computed(() => this.deskQuery.data()?.officeDesk);
  protected readonly fields = computed(() =>
    (this.desk()?.fields ?? []).map(({ field: { id, name }, holds }) => ({
      id,
      name: this.counted(name, holds),
    })),
  );
  protected readonly specialists = computed(() =>
    (this.desk()?.specialists ?? []).map(({ person: { id, displayName }, holds }) => ({
      id,
      name: this.counted(displayName, holds),
    })),
  );
  protected readonly says = computed(() => {
    const { toExamine = 0, late = 0 } = this.desk() ?? {};
    const t = this.t().desks.office.examinations;
    return { ...t, lede: t.lede(toExamine, late) };
  });
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

  private counted(name: string, holds: number): string {
    return this.t().desks.office.choice(name, holds);
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
