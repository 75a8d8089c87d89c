import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Databases } from '../../platform/database/databases.js';
import { CurrentActor, Public } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { MAX_FILE_BYTES } from '../../platform/storage/file-limits.js';
import { AdvanceClock } from './advance-clock.js';
import { IDENTITY_SQL, type DemoRoleRow } from './identity.queries.js';
import { OidcClient } from './oidc/oidc-client.js';
import { ClockStep, ServiceModel, ServiceResult } from './service.model.js';

/** What a deployment is called while it serves more than one authority. */
const PRODUCT_NAME = 'Thông Suốt';

/** What anybody may know, and the demo's clock. */
@Resolver(() => ServiceModel)
export class ServiceResolver {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly advance: AdvanceClock,
    private readonly provider: OidcClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => ServiceModel)
  async service(): Promise<ServiceModel> {
    const demo = this.config.mode !== 'production';
    const [authority, roles] = await Promise.all([
      this.databases.app.query<{ name: string | null }>(IDENTITY_SQL.authority),
      demo ? this.#demoRoles() : [],
    ]);
    return {
      authorityName: authority.rows[0]?.name ?? PRODUCT_NAME,
      now: this.clock.now(),
      demo,
      demoAccounts: roles,
      providerName: this.provider.name ?? null,
      maxFileBytes: MAX_FILE_BYTES,
    };
  }

  @Mutation(() => ServiceResult, {
    description: 'Demo only: the business clock moves forward, never back.',
  })
  async advanceClock(
    @CurrentActor() actor: Actor,
    @Args('step', { type: () => ClockStep }) step: ClockStep,
  ): Promise<ServiceModel | RefusalValue> {
    return (await this.advance.run(actor.authorityId, step)) ?? this.service();
  }

  async #demoRoles(): Promise<ServiceModel['demoAccounts']> {
    const values = [civilDateOf(this.clock.now())];
    const { rows } = await this.databases.app.query<DemoRoleRow>({ ...IDENTITY_SQL.demoRoles, values });
    return rows.map(({ username, title, unit_name, hint }) => ({
      username,
      title,
      unitName: unit_name,
      hint,
    }));
  }
}
