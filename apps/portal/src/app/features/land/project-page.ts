import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { Report as Reporter, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { dateOf } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { figureWords, percentWords, plainFigure } from './figures';
import { LAND_PROJECT, RESOLVE_OBSTACLE, type Project } from './land.operations';
import { standingLook } from './land-look';
import { ObstacleForm } from './obstacle-form';
import { PeriodChoice } from './period-choice';

type Section = Project['sections'][number];
type Obstacle = Project['obstacles'][number];

/** One clearance project: milestones, progress by ward, what stands in its way and who removes it. */
@Component({
  selector: 'ts-project-page',
  imports: [MatIcon, Chip, Crumbs, ErrorState, NotFoundPage, ObstacleForm, PeriodChoice, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-page.html',
  styleUrl: './project-page.css',
})
export class ProjectPage {
  readonly projectId = input.required<string>();
  readonly ky = input<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly reporter = inject(Reporter);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = standingLook;
  protected readonly percent = percentWords;
  protected readonly date = (day: string) => formatDate(civilDate(day));
  protected readonly day = dateOf;
  protected readonly busy = signal(false);
  protected readonly telling = signal(false);
  protected readonly query = live(
    LAND_PROJECT,
    () => ({ id: this.projectId(), periodId: this.ky() ?? null }),
    { hears: 'any' },
  );
  protected readonly project = computed(() => this.query.data()?.landProject);
  /** Rows of the table: indicators that any section tells. */
  protected readonly rows = computed(() => {
    const sections = this.project()?.sections ?? [];
    const codes = new Map(
      sections.flatMap(({ figures }) => figures.map((figure) => [figure.indicator, figure] as const)),
    );
    return [...codes.values()]
      .filter(({ indicator }) =>
        sections.some((section) => {
          const figure = figureOf(section, indicator);
          return figure && (figure.value != null || figure.lastValue != null || figure.words != null);
        }),
      )
      .map(({ indicator, label, measure }) => ({ indicator, label, measure }));
  });
  protected readonly facts = computed(() => {
    const project = this.project();
    if (!project) return [];
    const t = this.t().land;
    const area = (value: string | null | undefined) =>
      value == null ? t.noData : figureWords(value, { measure: 'ha' });
    return [
      { label: t.project.totalArea, value: area(project.total) },
      { label: t.project.handedOver, value: area(project.handedOver) },
      { label: t.project.remaining, value: area(project.remaining) },
      { label: t.project.rate, value: project.rate == null ? t.noData : percentWords(project.rate) },
    ];
  });

  constructor() {
    pageHead(() => ({ title: this.project()?.name ?? this.t().shell.menu.LAND, back: '/dat-dai/du-an' }));
  }

  protected cell(section: Section, indicator: string): string {
    const figure = figureOf(section, indicator);
    const t = this.t().land;
    if (!figure) return '';
    if (figure.words != null) return figure.words;
    if (figure.value != null) return plainFigure(figure.value);
    if (figure.lastValue != null && figure.lastAsOf != null) {
      return t.lastKnown(plainFigure(figure.lastValue), this.date(figure.lastAsOf));
    }
    return t.noData;
  }

  protected change(section: Section, indicator: string): string {
    const change = figureOf(section, indicator)?.change;
    if (change == null || /^-?0(\.0+)?$/.test(change)) return '';
    return change.startsWith('-') ? `−${plainFigure(change.slice(1))}` : `+${plainFigure(change)}`;
  }

  protected isMissing(section: Section, indicator: string): boolean {
    const figure = figureOf(section, indicator);
    return figure !== undefined && figure.value == null && figure.words == null;
  }

  protected async resolve(obstacle: Obstacle): Promise<void> {
    const t = this.t().land.project;
    const answer = await this.ask.confirm({
      title: t.resolveTitle,
      body: obstacle.words,
      confirm: t.resolve,
      reason: { label: t.resolveHow },
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const variables = {
        obstacleId: obstacle.id,
        resolution: answer.reason,
        expectedVersion: obstacle.version,
      };
      await this.reporter.tell(await this.acts.run(RESOLVE_OBSTACLE, variables), t.resolvedDone);
    });
  }
}

function figureOf(section: Section, indicator: string): Section['figures'][number] | undefined {
  return section.figures.find((figure) => figure.indicator === indicator);
}
