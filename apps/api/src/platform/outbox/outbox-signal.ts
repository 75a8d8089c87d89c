import { Injectable } from '@nestjs/common';

/** Tells the relay of this process that an act has just written messages, so that they need not wait for the next look. */
@Injectable()
export class OutboxSignal {
  #listener: () => void = () => undefined;

  onRaise(listener: () => void): void {
    this.#listener = listener;
  }

  raise(): void {
    this.#listener();
  }
}
