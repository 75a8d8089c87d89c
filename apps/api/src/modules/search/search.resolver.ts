import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, pageSize, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import type { SearchKind } from '../../platform/search/index.js';
import { UnitsReader } from '../organisation/index.js';
import { Search } from './search.js';
import { SearchKindEnum, SearchResultModel } from './search.model.js';

/** Search over everything that the reader may see. */
@Resolver()
export class SearchResolver {
  constructor(
    private readonly searching: Search,
    private readonly units: UnitsReader,
  ) {}

  @Query(() => SearchResultModel, {
    description:
      'By words with or without diacritics, by number, or by unit. Anybody signed in; finds what he may read.',
  })
  async search(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('text', { type: () => String }) text: string,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
    @Args('kind', { type: () => SearchKindEnum, nullable: true }) kind: SearchKind | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first: number | null,
  ): Promise<SearchResultModel> {
    const known = isId(unitId) ? unitId : null;
    const groups = await this.searching.run(actor, {
      text,
      unitId: known,
      kind: kind ?? undefined,
      first: pageSize(first ?? 5),
    });
    const unit = known === null ? undefined : await this.units.find(context, actor.authorityId, known);
    return { unit: unit ?? null, groups };
  }
}
