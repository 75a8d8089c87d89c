import { Injectable, Injector, inject } from '@angular/core';

/** A question before an act that cannot be undone, or one that needs a reason. */
export interface Question {
  readonly title: string;
  readonly body?: string;
  /** The act's own name, on the button. */
  readonly confirm: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  /** Asks for a reason; the answer cannot be given without it, unless it is optional. */
  readonly reason?: {
    readonly label: string;
    readonly hint?: string;
    readonly optional?: boolean;
    /** Ready phrases that may be put into the reason, where they are completed and changed. */
    readonly phrases?: { readonly label: string; readonly texts: readonly string[] };
  };
  /** Asks for one of several; nothing is chosen beforehand. */
  readonly choice?: {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
}

export interface Answer {
  readonly reason: string;
  /** What was chosen; empty where nothing was asked. */
  readonly choice: string;
}

/** Opens the question and waits; undefined when the official turns back. The dialog is fetched when first needed. */
@Injectable({ providedIn: 'root' })
export class Ask {
  private readonly injector = inject(Injector);

  /** Fetches the dialog before it is needed. */
  async prepare(): Promise<void> {
    await import('./question-dialog');
  }

  async confirm(question: Question): Promise<Answer | undefined> {
    const { openQuestion } = await import('./question-dialog');
    return openQuestion(this.injector, question);
  }
}
