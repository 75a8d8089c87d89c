import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { Subscription } from 'rxjs';
import { type UploadedFile, Uploads } from '../../data/upload';
import { Language } from '../i18n/language';
import { fileSize } from './file-size';

let made = 0;

/** Takes one file by choosing, dropping or the camera; shows how far it is and why it was refused. */
@Component({
  selector: 'ts-file-drop',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-drop.html',
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What the field takes, as the browser's file chooser reads it. */
  readonly accept = input('.docx,.pdf');
  readonly kinds = input('.docx, .pdf');
  readonly error = input<string | undefined>('');
  readonly controlId = input(`file-${++made}`);
  /** Offers the camera on the phone, for scans. */
  readonly camera = input(false);
  /** Lets the official say that the file is secret; it is then refused before anything is sent. */
  readonly secrecy = input(true);
  /** The file that the service has taken. */
  readonly file = model<UploadedFile | undefined>();

  private readonly uploads = inject(Uploads);
  protected readonly t = inject(Language).t;
  protected readonly over = signal(false);
  protected readonly secret = signal(false);
  protected readonly part = signal<number | undefined>(undefined);
  protected readonly name = signal('');
  private readonly refused = signal('');
  private sending: Subscription | undefined;

  protected readonly problem = computed(() => this.refused() || this.error() || '');
  protected readonly percent = computed(() => `${Math.round((this.part() ?? 0) * 100)}%`);
  protected readonly limitMb = computed(() => Math.floor(this.uploads.maxBytes / 1024 / 1024));
  protected readonly size = computed(() => fileSize(this.file()?.bytes ?? 0));

  protected readonly allowed = computed(() => {
    const kinds = this.t().common.file.kinds(this.kinds(), this.limitMb());
    return this.hint() ? `${kinds}. ${this.hint()}` : kinds;
  });

  protected chosen(event: Event): void {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    if (file) this.take(file);
    chooser.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.take(file);
  }

  protected stop(): void {
    this.sending?.unsubscribe();
    this.part.set(undefined);
  }

  private take(file: File): void {
    const t = this.t().common.file;
    this.stop();
    this.file.set(undefined);
    this.name.set(file.name);
    this.refused.set('');
    if (this.secret()) return this.refused.set(t.secretRefused);
    if (file.size > this.uploads.maxBytes) return this.refused.set(t.tooLarge(this.limitMb()));
    this.part.set(0);
    this.sending = this.uploads.send(file).subscribe((step) => {
      if (step.kind === 'sending') return this.part.set(step.part);
      this.part.set(undefined);
      if (step.kind === 'done') this.file.set(step.file);
      else this.refused.set(step.kind === 'refused' ? step.refusal.message : t[step.kind]);
    });
  }
}
