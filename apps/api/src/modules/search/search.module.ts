import { Module } from '@nestjs/common';
import { PublishRows } from './publish-rows.js';
import { Search } from './search.js';
import { SearchResolver } from './search.resolver.js';

/** Finding things: rows that modules publish, looked through as far as the reader may see them. */
@Module({ providers: [PublishRows, Search, SearchResolver] })
export class SearchModule {}
