export { SEARCH_KINDS, SearchSources } from './search-sources.js';
export type { SearchKind, SearchSource } from './search-sources.js';
