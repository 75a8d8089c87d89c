import { Context, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { SessionModel } from '../identity/index.js';
import { UnitsReader } from '../organisation/index.js';
import { MenuPlaces } from './menu-places.js';
import { Audience, audienceOf, MenuKey, menuOf } from './domain/audience.js';

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Decides the bottom bar on the phone and the words of the menu.',
});
registerEnumType(MenuKey, { name: 'MenuKey' });

/** What the portal offers to the position acted in. */
@Resolver(() => SessionModel)
export class AccessResolver {
  constructor(
    private readonly units: UnitsReader,
    private readonly places: MenuPlaces,
  ) {}

  @ResolveField(() => [MenuKey])
  async menu(@Parent() session: SessionModel, @Context() context: RequestContext): Promise<MenuKey[]> {
    const [kind, offered] = await Promise.all([
      this.#unitKind(session, context),
      this.places.offeredTo(session),
    ]);
    return menuOf(kind, session.position, offered);
  }

  @ResolveField(() => Audience)
  async audience(@Parent() session: SessionModel, @Context() context: RequestContext): Promise<Audience> {
    return audienceOf(session.position, await this.#unitKind(session, context));
  }

  async #unitKind(session: SessionModel, context: RequestContext): Promise<string> {
    return (await this.units.load(context, session.authorityId, session.unitId)).kind;
  }
}
