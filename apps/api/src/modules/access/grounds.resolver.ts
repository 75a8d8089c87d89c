import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { UnitsReader } from '../organisation/index.js';
import { groundsAbout } from './access.queries.js';
import { causeWords } from './domain/causes.js';
import { groundsOf } from './domain/grounds.js';
import { AccessGroundsModel } from './grounds.model.js';

/** Why the reader may see something. Whoever may not learns as little as of what does not exist. */
@Resolver(() => AccessGroundsModel)
export class GroundsResolver {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly units: UnitsReader,
  ) {}

  @Query(() => AccessGroundsModel, {
    nullable: true,
    description:
      'The grounds on which the reader sees a dossier, a round, a document, an assignment …, by its id; null where there are none.',
  })
  async whyVisible(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<AccessGroundsModel | null> {
    if (!isId(id)) return null;
    const { authorityId, principals, language } = actor;
    const rows = await this.reader.rows(authorityId, groundsAbout(authorityId, id, principals));
    const facts = rows.map((row) => ({
      ...row,
      subjectId: row.subject_id,
      principalId: row.principal_id,
      validTo: row.valid_to,
      since: row.granted_at,
    }));
    const grounds = groundsOf(actor, id, facts, this.clock.now());
    const [first] = grounds ?? [];
    if (grounds === null || first === undefined) return null;
    return {
      subjectId: id,
      subjectKind: first.subject_kind,
      grounds: await Promise.all(
        grounds.map(async (fact) => ({
          principalKind: fact.principal_kind,
          principalName: fact.principal_name,
          unit: fact.unit_id === null ? null : await this.units.load(context, authorityId, fact.unit_id),
          class: fact.class,
          cause: fact.cause,
          label: causeWords(fact.subject_kind, fact.cause, language),
          since: fact.since,
        })),
      ),
    };
  }
}
