import type { JsonObject } from '@thong-suot/workflow-engine';

/** The rows that a step changes, in the shape that the SQL function `apply_step` reads. Instants are ISO texts. */
export class StepRows {
  readonly events: EventRow[] = [];
  readonly open: OpenRow[] = [];
  readonly close: CloseRow[] = [];
  readonly due: DueRow[] = [];
  readonly renamed: RenamedRow[] = [];
  readonly timersRenamed: RenamedTimerRow[] = [];
  readonly timersSet: TimerRow[] = [];
  readonly timersGone: number[] = [];
  readonly outbox: OutboxRow[] = [];
  readonly access: AccessRow[] = [];
  /** Dossier that nobody needs to follow any more. */
  unfollow?: string;

  /** An item that was opened in this same plan is written as closed at once: nobody ever held it alone. */
  closeItem(row: CloseRow): void {
    const opened = this.open.find(({ id }) => id === row.id);
    if (opened) opened.closed = row;
    else this.close.push(row);
  }

  moveDue(row: DueRow): void {
    const opened = this.open.find(({ id }) => id === row.id);
    const moved = this.due.find(({ id }) => id === row.id);
    if (opened) opened.due = row.due;
    else if (moved) moved.due = row.due;
    else this.due.push(row);
  }

  /** A timer that was set in this same plan is simply not written. */
  dropTimer(seq: number): void {
    const set = this.timersSet.findIndex((timer) => timer.seq === seq);
    if (set >= 0) this.timersSet.splice(set, 1);
    else this.timersGone.push(seq);
  }

  /** The lists that hold something, under their names in the plan. */
  toPlan(): Record<string, unknown> {
    const lists = {
      events: this.events,
      open: this.open,
      close: this.close.filter(({ id }) => !this.open.some((opened) => opened.id === id)),
      due: this.due.filter(({ id }) => !this.close.some((closed) => closed.id === id)),
      renamed: this.renamed,
      timersRenamed: this.timersRenamed,
      timersSet: this.timersSet,
      timersGone: this.timersGone,
      outbox: this.outbox,
      access: this.access,
    };
    const filled = Object.entries(lists).filter(([, rows]) => rows.length > 0);
    return { ...Object.fromEntries(filled), ...(this.unfollow ? { unfollow: this.unfollow } : {}) };
  }
}

export interface EventRow {
  readonly seq: number;
  readonly command: string;
  readonly type: string;
  readonly data: JsonObject;
}

export interface OpenRow {
  readonly id: string;
  readonly instance: string;
  readonly key: string;
  readonly element: string;
  readonly index?: number;
  readonly kind: string;
  readonly subject: string;
  readonly dossier?: string;
  readonly document?: string;
  /** Absent where it is the unit of the same participant before. */
  readonly unit?: string;
  readonly positions: readonly string[];
  readonly lead: string;
  readonly title: string;
  /** Absent where the work is about no document. */
  readonly type?: string;
  readonly stage?: string;
  readonly differentFrom: readonly string[];
  /** One person is meant among those who hold the positions: the database knows who is in charge of the field. */
  readonly byField?: true;
  /** The field that was chosen for the subject; absent: that of the lead unit. */
  readonly field?: string;
  /** Its name, where the platform has no words of its own for the step. */
  readonly stepName?: string;
  /** The person to whom an act gives it. */
  readonly assignee?: string;
  due?: string | null;
  closed?: CloseRow;
}

export interface CloseRow {
  readonly id: string;
  readonly by?: string;
  readonly outcome?: string | null;
  readonly reason?: string;
  readonly onBehalfOf?: string;
  readonly document?: string;
}

export interface DueRow {
  readonly id: string;
  due: string | null;
}

/** An open item whose step has another name in the definition to which its instance was taken. */
export interface RenamedRow {
  readonly id: string;
  readonly key: string;
  readonly element: string;
  readonly name?: string;
}

export interface RenamedTimerRow {
  readonly seq: number;
  readonly element: string;
}

export interface TimerRow {
  readonly seq: number;
  readonly element: string;
  readonly due: string;
}

export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly payload: object;
}

export interface AccessRow {
  readonly subject: string;
  readonly principal: string;
  readonly class: string;
  readonly cause: string;
  readonly subjectKind: string;
  readonly principalKind: string;
}
