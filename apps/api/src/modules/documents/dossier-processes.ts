import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { dossierProcesses } from './create-dossier.queries.js';

@ObjectType('DossierProcess', { description: 'A process that an administrator has drawn for dossiers.' })
export class DossierProcessModel {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;
}

/** Processes with which a dossier may begin, for officers who draft. */
@Injectable()
export class DossierProcesses {
  constructor(private readonly reader: TenantReader) {}

  /** One statement. */
  async all({ authorityId, position }: Actor): Promise<DossierProcessModel[]> {
    if (position !== 'OFFICER') return [];
    return this.reader.rows(authorityId, dossierProcesses(authorityId, null));
  }
}
