import type { Announcement } from '../../workflow/index.js';

/** What replicas tell each other: what acts of a tenant have changed, or who has a notice. Ids only. */
export interface ChangeMessage {
  readonly authorityId: string;
  /** Absent where there was too much to name: anything in the tenant may have changed. */
  readonly acts?: Announcement;
  /** Principals that have a new notice, or have read one elsewhere. */
  readonly noticesOf?: readonly string[];
}

/** The message as it is sent; without details where these would not fit into a notification. */
export function sayChange(message: ChangeMessage, longest: number): string {
  const text = JSON.stringify(message);
  return text.length <= longest ? text : JSON.stringify({ authorityId: message.authorityId });
}

/** The message as it was heard. Nobody but our own relay sends on the channel; what is no message is dropped. */
export function readChange(text: string): ChangeMessage | undefined {
  try {
    const message = JSON.parse(text) as ChangeMessage;
    return typeof message.authorityId === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
