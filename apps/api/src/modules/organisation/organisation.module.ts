import { Global, Module } from '@nestjs/common';
import { FieldWork } from './open-work/field-work.js';
import { OpenWorkSources } from './open-work/open-work.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { ChangeStructure } from './structure/change-structure.js';
import { StructureReader } from './structure/structure-reader.js';
import { StructureResolver } from './structure/structure.resolver.js';
import { UnitSearch } from './unit-search.js';
import { UnitsReader } from './units-reader.js';
import { ImportReader } from './workbook/import-reader.js';
import { ImportResolver } from './workbook/import.resolver.js';
import { WorkbookController } from './workbook/workbook.controller.js';
import { WorkFieldResolver } from './work-field.resolver.js';
import { WorkFields } from './work-fields.js';

/** Units, posts and who holds them. Global: every module shows units. */
@Global()
@Module({
  controllers: [WorkbookController],
  providers: [
    UnitsReader,
    UnitSearch,
    OrganisationResolver,
    WorkFields,
    WorkFieldResolver,
    StructureReader,
    ChangeStructure,
    StructureResolver,
    ImportReader,
    ImportResolver,
    OpenWorkSources,
    FieldWork,
  ],
  exports: [UnitsReader, WorkFields, OpenWorkSources],
})
export class OrganisationModule {}
