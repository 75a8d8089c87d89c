import type { Column, Right, Section } from './rights-table.js';

/** What the page is made of. */
export interface RightsTable {
  readonly COLUMNS: Readonly<Record<Column, string>>;
  readonly OUTSIDERS: readonly Column[];
  readonly OF_THE_SESSION: readonly string[];
  readonly QUERIES: Readonly<Record<string, Section>>;
  readonly MUTATIONS: Readonly<Record<string, Section>>;
  readonly SUBSCRIPTIONS: Section;
  readonly ROUTES: Section;
}

/** `docs/rights.md`: the table of rights as a person reads it. */
export function rightsPage(table: RightsTable): string {
  const columns = Object.keys(table.COLUMNS) as Column[];
  return [
    '# Who may ask and do what',
    '',
    'Printed from `apps/api/test/security/rights-table.ts` by `npm run rights:print -w apps/api`. `rights.spec.ts` tries it',
    'in a running service and fails for an operation or a route that is not here. Who may do a step is drawn in the',
    'process; who may see something follows from access facts, which the query `whyVisible` names ("Căn cứ được xem hồ sơ").',
    '',
    'An operation that gives nothing answers as if the thing did not exist: null, an empty list, or a refusal in words.',
    'Administrators keep accounts, structure and processes and read no content. Nothing reaches another tenant.',
    '',
    '## The roles that were tried',
    '',
    ...markdownTable(
      ['column', 'role', 'who that is'],
      columns.map((column, at) => [String(at + 1), `\`${column}\``, table.COLUMNS[column]]),
    ),
    '## Queries',
    '',
    'One dossier that was sent for comments, signed, numbered and decided; an assignment, an incoming paper, a land period.',
    '● gives something, · gives nothing. A row without ● says that nothing of the kind existed at that moment.',
    '',
    ...Object.entries(table.QUERIES).flatMap(([title, section]) => [
      `### ${title}`,
      '',
      ...markdownTable(
        ['query', 'who may', ...columns.map((_, at) => String(at + 1))],
        rows(section, (each) => columns.map((column) => mark(each, column))),
      ),
    ]),
    '## Mutations',
    '',
    'Tried with the same things, in the order of their names, each by all roles one after the other: ● it was done, · it was',
    'refused in words. Most are refused to everybody: the step was done, or the version was not the one that was seen.',
    `Of what ${table.OUTSIDERS.map((column) => `\`${column}\``).join(', ')} tried nothing is recorded.`,
    `${table.OF_THE_SESSION.map((name) => `\`${name}\``).join(' and ')} are tried by these alone: they change the session that asks.`,
    '',
    ...Object.entries(table.MUTATIONS).flatMap(([title, section]) => [
      `### ${title}`,
      '',
      ...markdownTable(
        ['mutation', 'who may', ...columns.map((_, at) => String(at + 1)), ''],
        rows(section, (each) => [
          ...columns.map((column) => (each.untried === undefined ? mark(each, column) : '')),
          each.untried === undefined ? '' : `not tried: ${each.untried}`,
        ]),
      ),
    ]),
    '## Subscriptions',
    '',
    ...markdownTable(
      ['subscription', 'who may'],
      rows(table.SUBSCRIPTIONS, () => []),
    ),
    '## Files and other routes',
    '',
    ...markdownTable(
      ['route', 'who may', ...columns.map((_, at) => String(at + 1))],
      rows(table.ROUTES, (each) =>
        columns.map((column) => (each.untried === undefined ? mark(each, column) : '')),
      ),
    ),
  ].join('\n');
}

const mark = ({ gives }: Right, column: Column): string => (gives.includes(column) ? '●' : '·');

const rows = (section: Section, more: (right: Right) => string[]): string[][] =>
  Object.entries(section).map(([name, right]) => [`\`${name}\``, right.who, ...more(right)]);

/** Columns as wide as their widest cell, as Prettier writes them. */
function markdownTable(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...body].map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line), ''];
}
