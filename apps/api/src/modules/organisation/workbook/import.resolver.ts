import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { isId } from '../../../platform/ids.js';
import { ChangeStructure } from '../structure/change-structure.js';
import { OrganisationModel, OrganisationResult } from '../structure/structure.model.js';
import { StructureReader } from '../structure/structure-reader.js';
import { planImport } from './domain/plan-import.js';
import { ImportReader } from './import-reader.js';
import { StructureImportModel } from './import.model.js';

/** A workbook of the structure: what it would change, and applying it. */
@Resolver(() => StructureImportModel)
export class ImportResolver {
  constructor(
    private readonly imports: ImportReader,
    private readonly changing: ChangeStructure,
    private readonly structures: StructureReader,
  ) {}

  @Query(() => StructureImportModel, {
    nullable: true,
    description: 'A workbook that the administrator has given in; null for everybody else.',
  })
  structureImport(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StructureImportModel | null> {
    return this.imports.preview(actor, id);
  }

  @Mutation(() => OrganisationResult, {
    description: 'All of it or nothing, on the structure that was compared.',
  })
  async applyStructureImport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('importId', { type: () => ID }) importId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<OrganisationModel | RefusalValue> {
    const refused = await this.changing.run(actor, commandId, {
      kind: 'applyStructureImport',
      content: { importId },
      expectedVersion,
      importId: isId(importId) ? importId : undefined,
      decide: (structure, moment, imported) => {
        if (!imported?.rows) return refuse('STRUCTURE_IMPORT_MISSING');
        const { changes, problems } = planImport(structure, imported.rows, moment);
        if (problems.length > 0)
          return refuse('STRUCTURE_IMPORT_PROBLEMS', { count: String(problems.length) });
        if (changes.length === 0) return refuse('STRUCTURE_IMPORT_NOTHING');
        return changes.map(({ change }) => change);
      },
    });
    return refused ?? this.structures.on(actor);
  }
}
