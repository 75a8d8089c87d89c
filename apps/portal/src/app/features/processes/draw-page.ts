import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { processProblem } from '@thong-suot/administration';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Deployer } from './deployer';
import { ElementPanel } from './element-panel';
import type { Added, Change, Drawn, Modeler } from './modeler';
import { ProblemList, type Shown } from './problem-list';
import { ProcessWords } from './process-words';
import { PROCESS, PROCESS_VERSION } from './processes.operations';
import { newProcess } from './ts-attributes';
import { TrialPanel } from './trial-panel';

const ADDED: readonly Added[] = [
  'userTask',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'reminder',
  'timeout',
  'wait',
  'message',
  'serviceTask',
  'callActivity',
  'businessRuleTask',
  'endEvent',
];
const CHECK_AFTER_MS = 400;

/** A drawing as it is kept on the device. */
interface KeptDrawing {
  readonly xml: string;
  /** The newest version that its author has seen; 0 for a new process. */
  readonly version: number;
}

/** Draws the next version of a process, or a new one; what is drawn stays on this device until it is deployed. */
@Component({
  selector: 'ts-draw-page',
  imports: [MatIcon, Crumbs, ElementPanel, EmptyState, ErrorState, ProblemList, Skeleton, TrialPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draw-page.html',
  styleUrl: './draw-page.css',
})
export class DrawPage {
  private readonly ask = inject(Ask);
  private readonly deployer = inject(Deployer);
  private readonly toast = inject(Toast);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  /** Absent: a new process. */
  readonly key = input<string>();
  /** Id of the version to begin from; the newest unless told. */
  readonly ban = input<string>();
  protected readonly t = inject(ProcessWords).t;
  protected readonly added = ADDED;
  protected readonly time = timeAndDate;

  protected readonly process = live(PROCESS, () => ({ key: this.key() ?? '' }), { poll: false });
  private readonly versions = computed(() => this.process.data()?.process?.versions ?? []);
  protected readonly missing = computed(
    () => this.key() !== undefined && this.process.data()?.process === null,
  );
  private readonly sheet = live(
    PROCESS_VERSION,
    () => {
      const id = this.versions().find((version) => version.id === this.ban())?.id ?? this.versions()[0]?.id;
      return id ? { id } : undefined;
    },
    { poll: false },
  );
  protected readonly failed = computed(() => this.process.failed() || this.sheet.failed());
  /** The file to begin from: that of the version, or an empty process. */
  private readonly source = computed(() =>
    this.key() === undefined ? this.empty() : this.sheet.data()?.processVersion?.xml,
  );

  /** What was drawn; undefined while nothing was changed. */
  private readonly draft = signal<KeptDrawing | undefined>(undefined);
  /** The newest version when the drawing was begun: what was deployed since is not written over unseen. */
  private seenVersion = 0;
  protected readonly kept = keepDraft(() => `process:${this.key() ?? ''}`, this.draft);

  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private readonly modeler = signal<Modeler | undefined>(undefined);
  protected readonly ready = computed(() => this.modeler() !== undefined);
  protected readonly unreadable = signal(false);
  protected readonly selected = signal<Drawn | undefined>(undefined);
  protected readonly elements = signal<readonly Drawn[]>([]);
  protected readonly names = computed(() =>
    Object.fromEntries(this.elements().map(({ id, name }) => [id, name])),
  );
  /** What may come of the step before the gateway that the selected flow leaves. */
  protected readonly outcomesBefore = computed(() => {
    const flow = this.selected();
    return flow?.decided ? (this.modeler()?.outcomesBefore(flow.id) ?? []) : [];
  });
  protected readonly problems = signal<readonly Shown[] | undefined>(undefined);
  protected readonly warnings = signal<readonly Shown[]>([]);
  protected readonly busy = signal(false);
  /** The file that is tried now; the drawing waits behind it as it is. */
  protected readonly trial = signal<string | undefined>(undefined);
  protected readonly title = computed(() => {
    const name = this.versions()[0]?.name;
    return name === undefined ? this.t().draw.titleNew : this.t().draw.title(name);
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private opened = false;
  private gone = false;

  constructor() {
    pageHead(() => ({ title: this.title(), back: this.key() ? ['/quy-trinh', this.key()] : '/quy-trinh' }));
    effect(() => {
      const [host, source] = [this.canvas()?.nativeElement, this.source()];
      if (host && source && !this.opened) void this.open(host, source);
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
      this.modeler()?.destroy();
    });
  }

  protected add(type: Added): void {
    this.modeler()?.append(type, this.t().draw.names[type] ?? '');
  }

  /** What stands at the border of a step needs one that is selected. */
  protected fits(type: Added): boolean {
    if (type !== 'reminder' && type !== 'timeout') return true;
    return ['userTask', 'serviceTask', 'subProcess', 'callActivity', 'businessRuleTask'].includes(
      this.selected()?.type ?? '',
    );
  }

  protected connect(targetId: string): void {
    const source = this.selected();
    if (source && targetId) this.modeler()?.connect(source.id, targetId);
  }

  protected change(change: Change): void {
    const element = this.selected();
    if (element) this.modeler()?.update(element.id, change);
    this.look();
  }

  protected remove(): void {
    const element = this.selected();
    if (element) this.modeler()?.remove(element.id);
  }

  protected choose(id: string): void {
    this.modeler()?.select(id);
  }

  protected undo(): void {
    this.modeler()?.undo();
  }

  protected redo(): void {
    this.modeler()?.redo();
  }

  protected zoom(step: 'in' | 'out' | 'fit'): void {
    this.modeler()?.zoom(step);
  }

  protected async toggleTrial(): Promise<void> {
    this.trial.set(this.trial() === undefined ? await this.modeler()?.xml() : undefined);
  }

  protected async download(): Promise<void> {
    const xml = await this.modeler()?.xml();
    if (xml === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
    link.download = `${this.key() ?? 'quy-trinh'}.bpmn`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  protected async openFile(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    try {
      await this.modeler()?.open(await file.text());
    } catch {
      await this.toast.refused({ code: 'UNREADABLE', message: this.t().draw.unreadable });
    }
  }

  protected async discard(): Promise<void> {
    const t = this.t().draw;
    const sure = await this.ask.confirm({ title: t.discardTitle, body: t.discardBody, confirm: t.discard });
    const source = this.source();
    if (!sure || !source) return;
    await this.modeler()?.open(source);
    this.seenVersion = this.newestVersion();
    clearTimeout(this.timer);
    this.draft.set(undefined);
    this.kept.clear();
    await this.check(source);
  }

  protected async deploy(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const xml = await this.modeler()?.xml();
      if (xml === undefined) return;
      const done = await this.deployer.deploy({
        key: this.key(),
        xml,
        expectedVersion: this.seenVersion,
      });
      if (done === undefined) return;
      if ('problems' in done) {
        this.tell(done.problems, done.warnings);
        return;
      }
      clearTimeout(this.timer);
      this.draft.set(undefined);
      this.kept.clear();
      await this.router.navigate(['/quy-trinh', done.key]);
    });
  }

  private async open(host: HTMLElement, source: string): Promise<void> {
    this.opened = true;
    const { xml, version } = this.draft() ?? { xml: source, version: this.newestVersion() };
    this.seenVersion = version;
    const { openModeler } = await import('./modeler');
    const told = {
      changed: () => {
        this.look();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.keep(), CHECK_AFTER_MS);
      },
      chosen: () => this.look(),
    };
    try {
      const modeler = await openModeler(host, xml, told);
      if (this.gone) return modeler.destroy();
      this.modeler.set(modeler);
      this.look();
      await this.check(xml);
    } catch {
      this.unreadable.set(true);
    }
  }

  /** Shows what is selected as it is now. */
  private look(): void {
    const modeler = this.modeler();
    if (!modeler) return;
    this.selected.set(modeler.selected());
    this.elements.set(modeler.elements());
  }

  private async keep(): Promise<void> {
    const xml = await this.modeler()?.xml();
    if (xml === undefined || this.gone) return;
    this.draft.set({ xml, version: this.seenVersion });
    await this.check(xml);
  }

  /** What the engine itself says of the file, in the browser. */
  private async check(xml: string): Promise<void> {
    const { parse } = await import('@thong-suot/workflow-engine');
    const { problems, warnings } = await parse(xml, { soundness: true });
    if (this.gone) return;
    const said = ({ code, message, elementId, line }: (typeof problems)[number]): Shown => ({
      code,
      message: processProblem(code, message, this.language.code()),
      elementId,
      line,
    });
    this.tell(problems.map(said), (warnings ?? []).map(said));
  }

  private tell(problems: readonly Shown[], warnings: readonly Shown[]): void {
    this.problems.set(problems);
    this.warnings.set(warnings);
    this.modeler()?.mark(problems.flatMap(({ elementId }) => (elementId ? [elementId] : [])));
  }

  private newestVersion(): number {
    return this.versions()[0]?.version ?? 0;
  }

  private empty(): string {
    const { newName, begin, firstStep, end } = this.t().draw;
    return newProcess('newProcess', { name: newName, begin, step: firstStep, end });
  }
}
