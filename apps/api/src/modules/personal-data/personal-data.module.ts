import { Module } from '@nestjs/common';
import { PersonalActs } from './personal-acts.js';
import { PersonalReader } from './personal-reader.js';
import { PersonalResolver } from './personal.resolver.js';
import { ChangeRetention } from './retention/change-retention.js';
import { DeletePast } from './retention/delete-past.js';

/** Data about the people of an authority (decision 0028). */
@Module({
  providers: [PersonalReader, PersonalActs, ChangeRetention, DeletePast, PersonalResolver],
  exports: [DeletePast],
})
export class PersonalDataModule {}
