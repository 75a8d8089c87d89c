import { type Signal, effect, untracked } from '@angular/core';
import { live } from './live';
import type { UploadedFile } from './upload';
import { UPLOADED_HEAD, type UploadedHead } from './uploaded-head.operations';

export type { UploadedHead };

/** Calls `propose` once for each file that was uploaded, with what its head says. To be called while a component is made. */
export function whenHeadRead(
  file: Signal<UploadedFile | undefined>,
  propose: (head: UploadedHead) => void,
): void {
  const variables = (): { fileId: string } | undefined => {
    const id = file()?.id;
    return id === undefined ? undefined : { fileId: id };
  };
  const query = live(UPLOADED_HEAD, variables, { poll: false });
  let proposed: string | undefined;
  effect(() => {
    const head = query.data()?.uploadedHead;
    const id = file()?.id;
    if (!head || id === undefined || id === proposed) return;
    proposed = id;
    untracked(() => propose(head));
  });
}
