import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor.js';

/** What a stored file belongs to. */
export interface FileSubject {
  readonly fileId: string;
  readonly subjectKind: 'DOSSIER' | 'ROUND' | 'DOCUMENT' | 'ASSIGNMENT' | 'INCOMING' | undefined;
  readonly subjectId: string | undefined;
  readonly onlyUnitId: string | undefined;
  readonly uploadedBy: string | undefined;
}

/** A ground on which somebody may read a file; false means only "not by this ground". */
export type FileAccessRule = (actor: Actor, file: FileSubject) => Promise<boolean>;

/**
 * Grounds registered by modules. A file may be read by its uploader while nothing owns it, and by whoever one of the
 * grounds admits; a unit's own letter (`onlyUnitId`) is for that unit and for those who manage its subject.
 */
@Injectable()
export class FileAccessPolicy {
  readonly #rules: FileAccessRule[] = [];

  #opened: (actor: Actor, file: FileSubject) => Promise<void> = async () => undefined;

  /** What is done before the bytes of a file that may be read go out: readings of restricted matter are recorded. */
  whenOpened(opened: (actor: Actor, file: FileSubject) => Promise<void>): void {
    this.#opened = opened;
  }

  register(rule: FileAccessRule): void {
    this.#rules.push(rule);
  }

  /** Says that the file goes out to the actor. */
  opened(actor: Actor, file: FileSubject): Promise<void> {
    return this.#opened(actor, file);
  }

  /** Whether the actor may read the file by any registered ground. */
  async mayRead(actor: Actor, file: FileSubject): Promise<boolean> {
    if (file.subjectId === undefined) return file.uploadedBy === actor.personId;
    for (const rule of this.#rules) if (await rule(actor, file)) return true;
    return false;
  }
}
