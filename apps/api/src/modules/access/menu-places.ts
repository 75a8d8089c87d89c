import { Injectable } from '@nestjs/common';
import type { MenuKey } from './domain/audience.js';

/** The appointment for which the menu is made. */
export interface MenuOf {
  readonly authorityId: string;
  readonly unitId: string;
  readonly position: string;
}

type Offer = (of: MenuOf) => Promise<readonly MenuKey[]>;

/** Places of the menu that depend on what a module knows: modules to the right register what they offer to whom. */
@Injectable()
export class MenuPlaces {
  readonly #offers: Offer[] = [];

  register(offer: Offer): void {
    this.#offers.push(offer);
  }

  /** What all modules offer to the appointment. */
  async offeredTo(of: MenuOf): Promise<ReadonlySet<MenuKey>> {
    const offers = await Promise.all(this.#offers.map((offer) => offer(of)));
    return new Set(offers.flat());
  }
}
