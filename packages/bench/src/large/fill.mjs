/** Years of an office's work, made by SQL: what lists and searches are measured on. */

/** What one dossier of the bar's definition brings with it. */
const PER_DOSSIER = { events: 10, workItems: 3 };
/** One dossier in fifty is under way, the others were issued. */
const OPEN_EVERY = 50;
const CHUNK = 50_000;
const TABLES = [
  'dossier',
  'process_instance',
  'process_event',
  'work_item',
  'work_item_candidate',
  'access_fact',
  'search_row',
];

/**
 * Puts `count` dossiers with 10 events, 3 work items, 6 access facts and 1 search row each into the tenant; one in fifty
 * is open.
 * The client is a superuser's: secondary indexes are built after loading, foreign keys hold by construction.
 * @param {import('pg').Client} client @param {{ authorityId: string, leadCode: string, count: number }} wanted
 */
export async function fillOffice(client, { authorityId, leadCode, count }) {
  await client.query("set session_replication_role = 'replica'");
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query('set synchronous_commit = off');
  const definitions = await dropSecondaryIndexes(client);
  await prepare(client, authorityId, leadCode);
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(from + CHUNK, count);
    for (const statement of LOADS) await client.query(statement, [authorityId, from, to]);
  }
  for (const definition of definitions) await client.query(definition);
  await client.query(`vacuum analyze ${TABLES.join(', ')}`);
  await client.query('checkpoint');
}

/** Drops the indexes that are no constraint; gives the statements that make them again. */
async function dropSecondaryIndexes(client) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any ($1::text[]::regclass[]) and not i.indisprimary
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Tables of this session alone: who leads and who else reads, by a small number each, and the words of subjects. */
async function prepare(client, authorityId, leadCode) {
  await client.query(`
    create or replace function pg_temp.made_id(kind int, i bigint) returns uuid language sql immutable as $$
      select (lpad(to_hex(1640995200000 + i * 60000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
        || '8' || lpad(to_hex(i), 15, '0'))::uuid
    $$`);
  await client.query('drop table if exists made_unit, made_word');
  await client.query(
    `create temp table made_unit as
     select row_number() over (order by u.code <> $2, u.ordinal) - 1 as n, u.id as unit_id, p.id as officer_post
       from unit u
       join post p on p.authority_id = u.authority_id and p.unit_id = u.id and p.position = 'OFFICER'
      where u.authority_id = $1`,
    [authorityId, leadCode],
  );
  await client.query(
    `create temp table made_word as
     select w.kind, w.n - 1 as n, w.word
       from (select 'act' as kind, * from unnest($1::text[]) with ordinality as t (word, n)
             union all select 'matter', * from unnest($2::text[]) with ordinality as t (word, n)
             union all select 'place', * from unnest($3::text[]) with ordinality as t (word, n)) w`,
    [ACTS, MATTERS, PLACES],
  );
}

const ACTS = [
  'Phê duyệt',
  'Điều chỉnh',
  'Triển khai',
  'Tăng cường',
  'Kiểm tra',
  'Thành lập',
  'Kiện toàn',
  'Sơ kết',
  'Tổng kết',
  'Giao',
];
const MATTERS = [
  'quy hoạch chi tiết khu dân cư',
  'kế hoạch sử dụng đất',
  'công tác giải phóng mặt bằng',
  'chuyển đổi số và cải cách hành chính',
  'phòng, chống dịch bệnh cho vật nuôi',
  'cấp Giấy chứng nhận quyền sử dụng đất',
  'dự toán thu, chi ngân sách',
  'xây dựng nông thôn mới',
  'trật tự đô thị và vệ sinh môi trường',
  'tiếp công dân, giải quyết khiếu nại, tố cáo',
  'phổ biến, giáo dục pháp luật',
  'bảo tồn di tích và lễ hội truyền thống',
  'hạ tầng kỹ thuật và chiếu sáng công cộng',
];
const PLACES = [
  'phường Tam Thanh',
  'phường Chi Lăng',
  'phường Đông Kinh',
  'phường Vĩnh Trại',
  'phường Hoàng Văn Thụ',
  'xã Hoàng Đồng',
  'xã Quảng Lạc',
  'xã Mai Pha',
  'thành phố Lạng Sơn',
  'đường Lý Thái Tổ',
  'khu đô thị Phú Lộc',
  'chợ Giếng Vuông',
  'hồ Phai Loạn',
  'công viên Chi Lăng',
  'sông Kỳ Cùng',
  'đường Trần Phú',
  'cầu Kỳ Lừa',
];

// Half of what is open is led by the unit that is measured, so that its list of work is long at every size.
const MADE = `
  select g.i, g.i % ${OPEN_EVERY} = 0 as open,
    case when g.i % ${2 * OPEN_EVERY} = 0 then 0 else (g.i / 7) % units.total end as lead,
    timestamptz '2022-01-01 08:00+07' + make_interval(mins => g.i::int) as at, units.total as units
  from generate_series($2::bigint, $3::bigint - 1) as g (i), (select count(*) as total from made_unit) units`;

const LOADS = [
  `insert into dossier (authority_id, id, doc_type, subject, urgency, decision_authority, lead_unit_id, state, stage,
       instance_id, created_at)
   select $1, pg_temp.made_id(1, m.i), case when m.i % 3 = 0 then 'DECISION' else 'PLAN' end,
     act.word || ' ' || matter.word || ' tại ' || place.word || ', đợt ' || (m.i / 2210 + 1),
     'NORMAL', 'COLLECTIVE', u.unit_id, case when m.open then 'DRAFTING' else 'ARCHIVED' end,
     case when m.open then 'DRAFT' else 'ISSUED' end, pg_temp.made_id(2, m.i), m.at
   from (${MADE}) m
   join made_unit u on u.n = m.lead
   join made_word act on act.kind = 'act' and act.n = m.i % 10
   join made_word matter on matter.kind = 'matter' and matter.n = m.i % 13
   join made_word place on place.kind = 'place' and place.n = m.i % 17`,

  `insert into process_instance (authority_id, id, definition_id, subject_kind, subject_id, semantics_version,
       state_version, state, version, status, event_seq, labels)
   select $1, pg_temp.made_id(2, m.i), d.id, 'DOSSIER', pg_temp.made_id(1, m.i), 1, 1,
     '{"tokens": [{"id": 1, "at": "draft"}], "variables": {"outcome": null}}', ${PER_DOSSIER.events},
     case when m.open then 'RUNNING' else 'COMPLETED' end, ${PER_DOSSIER.events}, '{}'
   from (${MADE}) m,
     (select id from process_definition where authority_id = $1 and key = 'consultAndPartyOpinion' limit 1) d`,

  `insert into process_event (authority_id, instance_id, seq, command_id, type, data, business_at)
   select $1, pg_temp.made_id(2, m.i), s.seq, pg_temp.made_id(3, m.i), 'WorkItemCompleted',
     '{"element": "examine", "key": "examine#7", "outcome": "forward", "token": 7}', m.at + make_interval(hours => s.seq)
   from (${MADE}) m, generate_series(1, ${PER_DOSSIER.events}) as s (seq)`,

  `insert into work_item (authority_id, id, instance_id, work_item_key, element_id, subject_kind, subject_id, dossier_id,
       unit_id, positions, lead_unit_id, title, doc_type, stage, opened_at, due_at, closed_at, closed_by, outcome)
   select $1, pg_temp.made_id(3 + s.n, m.i), pg_temp.made_id(2, m.i), 'draft#' || s.n, 'draft', 'DOSSIER',
     pg_temp.made_id(1, m.i), pg_temp.made_id(1, m.i), u.unit_id, '{OFFICER}', u.unit_id, d.subject, d.doc_type,
     d.stage, m.at, m.at + interval '3 days',
     case when m.open and s.n = ${PER_DOSSIER.workItems} then null else m.at + make_interval(hours => s.n) end,
     case when m.open and s.n = ${PER_DOSSIER.workItems} then null else who.person_id end, 'submit'
   from (${MADE}) m
   join made_unit u on u.n = m.lead
   join dossier d on d.authority_id = $1 and d.id = pg_temp.made_id(1, m.i)
   cross join lateral (
     select a.person_id from appointment a where a.authority_id = $1 and a.post_id = u.officer_post limit 1) who
   cross join generate_series(1, ${PER_DOSSIER.workItems}) as s (n)`,

  `insert into work_item_candidate (authority_id, principal_id, work_item_id, due_sort)
   select $1, u.officer_post, pg_temp.made_id(3 + ${PER_DOSSIER.workItems}, m.i), m.at + interval '3 days'
   from (${MADE}) m join made_unit u on u.n = m.lead
   where m.open`,

  `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind,
       granted_at)
   select $1, pg_temp.made_id(1, m.i), u.unit_id, case when s.n = 0 then 'MANAGE' else 'READ' end,
     (array['DRAFTS', 'ASKED', 'ASKED', 'ASKED', 'RECEIVED', 'RECEIVED'])[s.n + 1], 'DOSSIER', 'UNIT', m.at
   from (${MADE}) m
   cross join generate_series(0, 5) as s (n)
   cross join lateral (
     select case when s.n = 5
       then (select id from unit where authority_id = $1 and kind = 'LEADERSHIP' limit 1)
       else (select unit_id from made_unit where n = (m.lead + s.n * (1 + m.i % 3)) % m.units) end as unit_id) u
   on conflict do nothing`,

  // As the relay would publish them.
  `insert into search_row (authority_id, kind, id, readable_by, title, number, unit_id, doc_type, state, dated, further)
   select $1, 'DOSSIER', d.id, d.id, d.subject, null, d.lead_unit_id, d.doc_type, d.state, d.created_at,
     u.name || ' ' || u.short_name
   from (${MADE}) m
   join dossier d on d.authority_id = $1 and d.id = pg_temp.made_id(1, m.i)
   join unit u on u.authority_id = $1 and u.id = d.lead_unit_id`,
];
