import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { ChangeChannel } from '../../../platform/live/index.js';
import { SessionReader } from '../../../platform/session/session-reader.js';
import { both, EVERYTHING, NO_CHANGES, type Changes } from '../domain/changes.js';
import { readChange, type ChangeMessage } from './change-message.js';
import { hearersOf, unitsWithWork } from './hearers.queries.js';
import { ReaderStream } from './reader-stream.js';

/** Messages that arrive together are looked up together: one act is often followed by others of the service. */
const GATHER_MS = 60;
/** How often streams are asked whether their session still lives, in real time; those that hear something are at once. */
const LOOK_AFTER_SESSIONS_MS = 60_000;
/** A browser with more open pages than this loses its oldest stream; the page then asks from time to time. */
const STREAMS_OF_A_SESSION = 12;

/**
 * The open pages of this replica. It hears what acts have changed, looks up by the access facts who of its readers may
 * know, and tells them ids; a reader whose session has ended or acts in another appointment is told no more.
 */
@Injectable()
export class ChangeHub implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('Changes');
  readonly #streams = new Set<ReaderStream>();
  #heard: ChangeMessage[] = [];
  #gathering: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(
    private readonly channel: ChangeChannel,
    private readonly reader: TenantReader,
    private readonly sessions: SessionReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const tellAll = (): void => this.#tellAll(EVERYTHING);
    this.channel.onMessage((text) => this.#hear(text), tellAll);
    this.clock.onMoved(tellAll);
    this.#looking = setInterval(() => void this.#lookAfter([...this.#streams]), LOOK_AFTER_SESSIONS_MS);
    this.#looking.unref();
  }

  /** The stream of a reader; from then on no change is missed. Throws where changes cannot be heard now. */
  async open(actor: Actor, sessionKey: string): Promise<ReaderStream> {
    await this.channel.listening();
    const stream = new ReaderStream(actor, sessionKey, (closed) => this.#streams.delete(closed));
    if (this.#ended) stream.end();
    else this.#streams.add(stream);
    const same = [...this.#streams].filter((each) => each.sessionKey === sessionKey);
    for (const oldest of same.slice(0, -STREAMS_OF_A_SESSION)) oldest.end();
    return stream;
  }

  /** Open streams end before the server closes, so that it need not wait for them. */
  beforeApplicationShutdown(): void {
    this.#ended = true;
    clearTimeout(this.#gathering);
    clearInterval(this.#looking);
    for (const stream of this.#streams) stream.end();
  }

  #hear(text: string): void {
    const message = readChange(text);
    if (message === undefined || this.#streams.size === 0) return;
    this.#heard.push(message);
    this.#gathering ??= setTimeout(() => {
      const heard = this.#heard;
      this.#heard = [];
      this.#gathering = undefined;
      for (const [authorityId, messages] of Map.groupBy(heard, (each) => each.authorityId)) {
        void this.#deliver(authorityId, messages);
      }
    }, GATHER_MS).unref();
  }

  async #deliver(authorityId: string, messages: readonly ChangeMessage[]): Promise<void> {
    const streams = [...this.#streams].filter(({ actor }) => actor.authorityId === authorityId);
    if (streams.length === 0) return;
    const changes = await this.#changesFor(authorityId, messages, streams).catch((error: Error) => {
      // The reader asks again for what it sees, and is answered by its rights then.
      this.#log.warn(`who hears of a change was not found: ${error.message}`);
      return new Map(streams.map((stream) => [stream, EVERYTHING]));
    });
    const living = await this.#lookAfter([...changes.keys()]);
    for (const stream of living) stream.tell(changes.get(stream) ?? NO_CHANGES);
  }

  async #changesFor(
    authorityId: string,
    messages: readonly ChangeMessage[],
    streams: readonly ReaderStream[],
  ): Promise<Map<ReaderStream, Changes>> {
    const acts = messages.flatMap((message) => message.acts ?? []);
    const noticesOf = new Set(messages.flatMap((message) => message.noticesOf ?? []));
    const unnamed = messages.some((message) => !message.acts && !message.noticesOf);
    const listening = [...new Set(streams.flatMap(({ actor }) => actor.principals))];
    const [hearers, units] =
      acts.length === 0
        ? [[], []]
        : await this.reader.read(
            authorityId,
            hearersOf(authorityId, acts, listening, this.clock.now()),
            unitsWithWork(authorityId, acts, listening),
          );
    const heard = Map.groupBy(hearers, (row) => row.principal_id);
    const working = new Set(units.map((row) => row.unit_id));
    const found = new Map<ReaderStream, Changes>();
    for (const stream of streams) {
      const { principals } = stream.actor;
      const rows = principals.flatMap((principal) => heard.get(principal) ?? []);
      const subjectIds = rows.filter(({ reads }) => reads).map((row) => row.subject_id);
      const inbox = rows.some(({ reads }) => !reads) || principals.some((each) => working.has(each));
      const notices = principals.some((each) => noticesOf.has(each));
      if (subjectIds.length > 0 || inbox || notices || unnamed) {
        found.set(stream, both(NO_CHANGES, { subjectIds, inbox, notices, everything: unnamed }));
      }
    }
    return found;
  }

  /** The streams whose session lives and still acts in the same appointment; the others are ended. */
  async #lookAfter(streams: readonly ReaderStream[]): Promise<readonly ReaderStream[]> {
    if (streams.length === 0) return [];
    const keys = [...new Set(streams.map(({ sessionKey }) => sessionKey))];
    const living = await this.sessions.living(keys).catch(() => undefined);
    // Where it cannot be found out nothing is told: the page asks again when its stream is gone.
    const lives = (stream: ReaderStream): boolean =>
      living?.get(stream.sessionKey) === stream.actor.appointmentId;
    for (const stream of streams) if (!lives(stream)) stream.end();
    return streams.filter(lives);
  }

  #tellAll(changes: Changes): void {
    for (const stream of this.#streams) stream.tell(changes);
  }
}
