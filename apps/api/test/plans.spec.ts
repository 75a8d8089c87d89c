import {
  inboxCounts,
  waitingPage,
  donePage,
  followingPage,
} from '../src/modules/workflow/inbox/inbox.queries.js';
import {
  assignmentView,
  board,
  entriesOf,
  partCounts,
  partPage,
  SCOPES,
  SHOWN,
  standingDirections,
} from '../src/modules/assignments/assignment.queries.js';
import { dossierPage, visibleDossiers } from '../src/modules/documents/dossier.queries.js';
import { documentsById, receivedPage } from '../src/modules/issuance/official-document.queries.js';
import { requestPage, roundView } from '../src/modules/consultation/round.queries.js';
import { examinationPage, officeCounts } from '../src/modules/submission/office/examinations.queries.js';
import { standingPage } from '../src/modules/submission/office/standing.queries.js';
import { leaderPapers, sinceAnswer } from '../src/modules/submission/leaders/leader-desk.queries.js';
import { noticePage, unreadCount } from '../src/modules/notifications/notices/notice.queries.js';
import type { Query } from '../src/platform/database/query.js';
import { newId } from '../src/platform/ids.js';
import { connect, sharedDatabase } from './support/database.js';

const [authorityId, unitId] = [newId(), newId()];
const principals = [newId(), newId(), unitId];
const now = '2025-03-18T07:00:00.000Z';
const onlooker = { authorityId, principals, now, today: '2025-03-18' };
const reader = { authorityId, principals, now };
const deskReader = { ...reader, unitId, position: 'CHIEF_OF_OFFICE', today: '2025-03-18' } as const;
const follower = { ...reader, unitId, near: now };
const page = {
  authorityId,
  principals,
  now,
  stage: undefined,
  text: undefined,
  before: undefined,
  first: 50,
};

const LISTS: Record<string, Query<unknown>> = {
  dossiers: dossierPage({ ...page, totalCap: 1001 }),
  'dossiers at a stage': dossierPage({ ...page, stage: 'COMMENTING', totalCap: 1001 }),
  'a dossier': visibleDossiers(authorityId, principals, now, [newId()]),
  'official documents': documentsById(onlooker, [newId()]),
  'received documents': receivedPage(onlooker, unitId, { first: 50, after: undefined }),
  'work that waits': waitingPage(
    { authorityId, principals, appointmentId: newId(), today: '2025-03-18' },
    undefined,
    51,
  ),
  'work that is followed': followingPage(authorityId, newId(), principals, undefined, 51),
  'work that is done': donePage(authorityId, newId(), principals, undefined, 51),
  'counts of work': inboxCounts({
    authorityId,
    personId: newId(),
    principals,
    appointmentId: newId(),
    today: '2025-03-18',
    now,
    endOfToday: now,
    startOfWeek: now,
    cap: 1001,
  }),
  'a round': roundView(reader, newId()),
  notices: noticePage({ ...reader, personId: newId() }, { unreadOnly: false, before: null, limit: 21 }),
  'unread notices': unreadCount({ ...reader, personId: newId() }, 100),
  ...Object.fromEntries(
    SCOPES.flatMap((scope) =>
      SHOWN.map((shown) => [
        `assignments ${scope} ${shown}`,
        partPage(follower, { scope, shown, unitId, after: undefined, limit: 51 }),
      ]),
    ),
  ),
  ...Object.fromEntries(
    SCOPES.map((scope) => [`counts of assignments ${scope}`, partCounts(follower, scope, 1001)]),
  ),
  'the board of assignments': board(follower, 10),
  'an assignment': assignmentView(follower, newId()),
  'the history of an assignment': entriesOf(follower, newId()),
  'standing directions': standingDirections(follower, { after: null, limit: 51 }),
  'papers of a leader': leaderPapers(reader, undefined, 51),
  'files in the Office': examinationPage(deskReader, { fieldId: null, specialistId: null }, undefined, 51),
  'counts of the Office': officeCounts(deskReader, 1001),
  'where everything stands': standingPage(
    deskReader,
    { fieldId: null, unitId: null, specialistId: null, late: false },
    undefined,
    51,
  ),
  'papers since an answer': sinceAnswer({ authorityId, unitId, postId: newId(), personId: newId() }, [
    newId(),
  ]),
  requests: requestPage(reader, unitId, { answered: null, before: null, limit: 51 }),
};

describe('under row-level security', () => {
  // An operator that may leak (`->>`) is no index condition of a join: the whole table is read for a page of
  // fifty. On few rows that is quick, so the plan is asked, with the other ways to join switched off.
  it.each(Object.entries(LISTS))('%s join by indexes alone', async (_, { text, values }) => {
    const client = await connect(sharedDatabase().app);
    try {
      await client.query("select set_config('app.authority', $1, false)", [authorityId]);
      await client.query('set enable_hashjoin = off');
      await client.query('set enable_mergejoin = off');
      await client.query('set enable_seqscan = off');
      const { rows } = await client.query<Record<string, string>>(`explain ${text}`, [...values]);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Join Filter: .*->>/);
      expect(plan).toContain('Index');
    } finally {
      await client.end();
    }
  });
});
