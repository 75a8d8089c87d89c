import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { newId } from '../../src/platform/ids.js';
import { TestClient } from '../support/graphql-client.js';
import { makeTenant } from '../support/tenant.js';
import { everyLinkField, everyRoute, linksIn } from './every-byte-route.js';
import { LinkedDesk, type Linked } from './linked-world.js';

/** The routes that hand out bytes: where their id comes from, and who may have them. */
const ROUTES: Readonly<Record<string, { readonly reader: string; id(linked: Linked): string | undefined }>> =
  {
    'GET /dossiers/:dossierId/routing-slip.docx': { reader: 'cv.vanphong', id: ({ dossier }) => dossier },
    'GET /dossiers/:dossierId/routing-slip.pdf': { reader: 'cv.vanphong', id: ({ dossier }) => dossier },
    // Each by the fields that yield them, and all that are stored.
    'GET /files/:id': { reader: '', id: () => undefined },
    'GET /files/:id/pdf': { reader: '', id: () => undefined },
    'GET /land/:period.xlsx': { reader: 'cv.nnmt', id: ({ landPeriod }) => landPeriod },
    'GET /organisation/:day.xlsx': { reader: 'quantri', id: () => '2025-03-18' },
    'GET /registers/:registerId/book.docx': { reader: 'vanthu', id: ({ register }) => register },
    'GET /registers/:registerId/book.pdf': { reader: 'vanthu', id: ({ register }) => register },
  };

/** The routes that hand out none: what they answer is no business of an office, or the contract's. */
const NO_BYTES = [
  'GET /dang-nhap/oidc',
  'GET /dang-nhap/oidc/ket-qua',
  'GET /graphql',
  'GET /health/live',
  'GET /health/ready',
  'POST /files',
  'POST /graphql',
  'POST /organisation/workbook',
];

/** How an insider comes to the links of a field: the query of one thing, and what is selected of it. */
interface Way {
  readonly reader: string;
  readonly query: string;
  readonly select: string;
  id(linked: Linked): string;
}

const dossier = (reader: string, select: string): Way => ({
  reader,
  query: 'dossier',
  select,
  id: (linked) => linked.dossier,
});
const document = (select: string): Way => ({
  reader: 'cv.vanphong',
  query: 'officialDocument',
  select,
  id: (linked) => linked.submission,
});
const incoming = (select: string): Way => ({
  reader: 'cv.nnmt',
  query: 'incomingDocument',
  select,
  id: (linked) => linked.incoming,
});

/** Every field that yields a link, by the way that leads to it. */
const FIELDS: Readonly<Record<string, Way>> = {
  'AssignmentEntry.file': {
    reader: 'cv.vhkhtt',
    query: 'assignment',
    select: 'entries { file { url } }',
    id: (linked) => linked.assignment,
  },
  'Draft.file': dossier('cv.vhkhtt', 'currentDraft { file { url } } drafts { file { url } }'),
  'IncomingDocument.file': incoming('file { url }'),
  'IncomingDocument.pdfUrl': incoming('pdfUrl'),
  'LeaderAnswer.scan': dossier('cv.vanphong', 'routingSlip { answers { scan { url } } }'),
  'OfficialDocument.file': document('file { url }'),
  'OfficialDocument.pdfUrl': document('pdfUrl'),
  'PartyOpinion.scan': dossier('vanthu', 'submission { opinions { scan { url } } }'),
  'RelatedFile.file': dossier('cv.vanphong', 'relatedFiles { file { url } }'),
  'RelatedFile.pdfUrl': dossier('cv.vanphong', 'relatedFiles { pdfUrl }'),
  'RoutingSlip.docxUrl': dossier('cv.vanphong', 'routingSlip { docxUrl }'),
  'RoutingSlip.pdfUrl': dossier('cv.vanphong', 'routingSlip { pdfUrl }'),
  'Signature.scan': document('signature { scan { url } }'),
};

/** Links to rendered pages are given where the server can render. */
const RENDERED = [
  'OfficialDocument.pdfUrl',
  'RelatedFile.pdfUrl',
  'RoutingSlip.pdfUrl',
  'IncomingDocument.pdfUrl',
];

/** Units of the tenant that have to do with none of it: not asked, no recipients, no readers of the land figures. */
const UNRELATED = ['cv.phunu', 'ld.phunu', 'vt.yte', 'cv.dttg'];

describe('every link to bytes', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  let outsiders: ReadonlyMap<string, TestClient>;

  beforeAll(async () => {
    desk = await LinkedDesk.open();
    linked = await desk.fill();
    const strangers = await makeTenant(desk.app.urls.owner);
    const stranger = (role: string) => new TestClient(desk.app.baseUrl).signInDemo(strangers.username(role));
    outsiders = new Map([
      ...(await Promise.all(UNRELATED.map(async (role) => [role, await desk.client(role)] as const))),
      ['ct of another tenant', await stranger('ct')],
      ['vanthu of another tenant', await stranger('vanthu')],
      ['cv.vhkhtt of another tenant', await stranger('cv.vhkhtt')],
      ['nobody signed in', new TestClient(desk.app.baseUrl)],
    ]);
  });
  afterAll(() => desk.close());

  it('has its route in this list', () => {
    const routes = everyRoute(desk.app.app.getHttpAdapter().getInstance());
    expect(routes).toEqual([...Object.keys(ROUTES), ...NO_BYTES].sort());
  });

  it('has its field in this list', () => {
    const { schema } = desk.app.app.get(GraphQLSchemaHost);
    expect(everyLinkField(schema)).toEqual(Object.keys(FIELDS).sort());
  });

  it.each(Object.entries(FIELDS))(
    '%s is given to who may have it, and to nobody else',
    async (field, way) => {
      const links = linksIn(await asked(await desk.client(way.reader), way, way.id(linked)));
      if (!RENDERED.includes(field)) expect(links.length).toBeGreaterThan(0);
      // Making a page takes long: one tells that such a link works.
      const tried = RENDERED.includes(field) ? links.slice(0, 1) : links;
      for (const link of tried) expect([link, await opened(link, way.reader)]).toEqual([link, true]);
      for (const [who, client] of outsiders) {
        const answer = await asked(client, way, way.id(linked));
        expect([who, answer]).toEqual([who, await asked(client, way, newId())]);
        expect([who, linksIn(answer)]).toEqual([who, []]);
        await expectNothing(who, client, links);
      }
    },
    90_000,
  );

  it.each(Object.entries(ROUTES).filter(([, { reader }]) => reader !== ''))(
    '%s is answered to who may have it, and to nobody else',
    async (route, { reader, id }) => {
      const link = route.replace(/^GET /u, '').replace(/:[a-zA-Z]+/u, id(linked) ?? '');
      expect([link, await opened(link, reader)]).toEqual([link, true]);
      for (const [who, client] of outsiders) await expectNothing(who, client, [link]);
    },
    90_000,
  );

  it('to a stored file is of no use to those who are unrelated, whatever the file belongs to', async () => {
    const files = await desk.rows<{ id: string }>('select id from stored_file');
    expect(files.length).toBeGreaterThan(12);
    const links = files.flatMap(({ id }) => [`/files/${id}`, `/files/${id}/pdf`]);
    for (const [who, client] of outsiders) await expectNothing(who, client, links);
  });

  it('that was only asked for comments opens what was sent to it and what it has written, and no more', async () => {
    const files = await desk.rows<{ id: string; name: string; unit: string | null }>(
      `select f.id, f.name, u.code as unit from stored_file f
       left join official_document o on o.id = f.subject_id left join unit u on u.id = o.drafting_unit_id
       order by f.id`,
    );
    const client = await desk.client('ct.chilang');
    const opened = [];
    for (const { id, name, unit } of files) {
      const { status } = await fetched(client, `/files/${id}`);
      if (status === 200) opened.push([name, unit]);
    }
    expect(opened).toEqual([
      ['du-thao.docx', null],
      ['Dự thảo Công văn.docx', 'CHILANG'],
    ]);
  });

  /** Whether a reader gets bytes; a page that this server cannot render is none of a refusal. */
  async function opened(link: string, reader: string): Promise<boolean> {
    const { status, body } = await fetched(await desk.client(reader), link);
    return status === 200 || (link.endsWith('pdf') && body.includes('"PDF_ABSENT"'));
  }

  /** The same answer as for what does not exist, to GET as to HEAD. */
  async function expectNothing(who: string, client: TestClient, links: readonly string[]): Promise<void> {
    const status = client.cookie === undefined ? 401 : 404;
    for (const method of ['GET', 'HEAD']) {
      const absent = new Map<string, ReturnType<typeof fetched>>();
      for (const link of links) {
        const another = link.replace(ID, newId()).replace(DAY, '2025-02-31');
        expect(another).not.toBe(link);
        const route = link.replace(ID, ':id');
        const nothing = absent.get(route) ?? fetched(client, another, method);
        absent.set(route, nothing);
        const answer = await fetched(client, link, method);
        expect([who, link, answer]).toEqual([who, link, await nothing]);
        expect([who, link, answer.status]).toEqual([who, link, status]);
      }
    }
  }

  async function fetched(client: TestClient, link: string, method = 'GET') {
    const response = await fetch(`${desk.app.baseUrl}${link}`, { method, headers: client.headers() });
    const text = await response.text();
    const body = response.headers.get('content-type')?.startsWith('application/json') ? text : '(bytes)';
    const headers = [...response.headers].filter(([name]) => !UNEQUAL.includes(name));
    return { status: response.status, headers, body };
  }
});

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/u;
/** The day that stands in place of an id; there is no 31 February. */
const DAY = /\d{4}-\d\d-\d\d(?=\.xlsx$)/u;

/** Headers that differ between any two answers. */
const UNEQUAL = ['date', 'x-request-id', 'x-sql-statements', 'server-timing'];

/** What a field's way answers to somebody. */
async function asked(client: TestClient, { query, select }: Way, id: string): Promise<unknown> {
  const { data, errors } = await client.send(`query ($id: ID!) { ${query}(id: $id) { ${select} } }`, { id });
  return { data, errors };
}
