import { writeFile } from 'node:fs/promises';
import { rightsPage } from './rights-page.ts';
import * as table from './rights-table.ts';

/** `npm run rights:print -w apps/api`: writes the page of rights from the table. */
await writeFile(new URL('../../../../docs/rights.md', import.meta.url), rightsPage(table));
