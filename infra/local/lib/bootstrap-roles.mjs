/** The database and its three roles, made by a superuser (or a role that may create roles) before anything migrates. */
import pg from 'pg';
import { Refusal } from './say.mjs';

/** The roles by their part: who owns the tables, who serves requests, who relays and fires timers. */
export const roles = { owner: 'thongsuot_owner', app: 'thongsuot_app', worker: 'thongsuot_worker' };

const leastServer = 150_000;

/**
 * Makes or refreshes database and roles and returns the three URLs as an environment. Idempotent.
 * No role is superuser or bypasses row-level security: the second wall must hold for all of them.
 */
export async function bootstrap({ adminUrl, database, secrets }) {
  const admin = await connectMaintenance(adminUrl, database);
  try {
    const { rows } = await admin.query('SHOW server_version_num');
    const version = Number(rows[0].server_version_num);
    if (version < leastServer) throw tooOld(version);
    for (const part of Object.keys(roles)) await ensureRole(admin, roles[part], secrets[part]);
    await admin.query(`GRANT ${roles.owner} TO CURRENT_USER`);
    await ensureDatabase(admin, database, version);
  } finally {
    await admin.end();
  }
  await prepareDatabase(adminUrl, database);
  return roleUrls(adminUrl, database, secrets);
}

/** DATABASE_OWNER_URL, DATABASE_APP_URL and DATABASE_WORKER_URL for a database on this server. */
export function roleUrls(adminUrl, database, secrets) {
  return Object.fromEntries(
    Object.entries(roles).map(([part, role]) => {
      const url = withDatabase(adminUrl, database);
      url.username = role;
      url.password = secrets[part];
      return [`DATABASE_${part.toUpperCase()}_URL`, url.href];
    }),
  );
}

/** The same server, another database. */
export function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other;
}

/** Makes a database as a copy of another; nobody may be connected to the template. */
export async function cloneDatabase(adminUrl, template, database) {
  const admin = new pg.Client({ connectionString: withDatabase(adminUrl, 'postgres').href });
  await admin.connect();
  try {
    await admin.query(
      `CREATE DATABASE ${quoted(database)} TEMPLATE ${quoted(template)} OWNER ${roles.owner} STRATEGY FILE_COPY`,
    );
  } finally {
    await admin.end();
  }
}

/** The database named first, then the ones that every server has: the named one may still have to be made. */
async function connectMaintenance(adminUrl, database) {
  let refused;
  for (const name of [database, 'postgres', 'template1']) {
    const client = new pg.Client({
      connectionString: withDatabase(adminUrl, name).href,
      connectionTimeoutMillis: 10_000,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      refused ??= error;
      if (error.code !== '3D000') throw connectionRefusal(error, adminUrl);
    }
  }
  throw connectionRefusal(refused, adminUrl);
}

async function ensureRole(admin, role, password) {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  const attributes = verb === 'CREATE' ? 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS' : 'LOGIN';
  await allowed(admin.query(`${verb} ROLE ${role} ${attributes} PASSWORD ${literal(password)}`));
}

/** Sorted by code point, with the letter rules of Unicode: fast and the same everywhere; people's order is asked for where it matters. */
async function ensureDatabase(admin, database, version) {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount > 0) return;
  const locales = [
    `LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
    `LOCALE_PROVIDER icu ICU_LOCALE 'und' LC_COLLATE 'C' LC_CTYPE 'C'`,
  ];
  if (version >= 170_000)
    locales.unshift(`LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  const make = (locale) =>
    admin.query(
      `CREATE DATABASE ${quoted(database)} OWNER ${roles.owner} TEMPLATE template0 ENCODING 'UTF8' ${locale}`,
    );
  let failed;
  for (const locale of locales) {
    try {
      return await make(locale);
    } catch (error) {
      if (error.code === '42501') throw lacksRights();
      failed = error;
    }
  }
  throw failed;
}

async function prepareDatabase(adminUrl, database) {
  const admin = new pg.Client({ connectionString: withDatabase(adminUrl, database).href });
  await admin.connect();
  try {
    const { rows } = await admin.query('SHOW server_encoding');
    if (rows[0].server_encoding !== 'UTF8') throw notUtf8(database);
    await allowed(
      admin.query(`
        GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${quoted(database)} TO ${roles.owner};
        ALTER SCHEMA public OWNER TO ${roles.owner};
        REVOKE CREATE ON SCHEMA public FROM PUBLIC;
        GRANT CONNECT ON DATABASE ${quoted(database)} TO ${roles.app}, ${roles.worker};`),
    );
  } finally {
    await admin.end();
  }
}

async function allowed(query) {
  try {
    return await query;
  } catch (error) {
    throw error.code === '42501' ? lacksRights() : error;
  }
}

function lacksRights() {
  return new Refusal(
    'The role of DATABASE_URL may not create roles or the database: give it CREATEROLE and CREATEDB, or name a superuser.',
    'Tài khoản trong DATABASE_URL không được phép tạo vai trò hoặc cơ sở dữ liệu: hãy cấp quyền CREATEROLE và CREATEDB, hoặc dùng tài khoản quản trị.',
  );
}

function notUtf8(database) {
  return new Refusal(
    `The database ${database} is not encoded in UTF8: name another one in DATABASE_URL, it is made when missing.`,
    `Cơ sở dữ liệu ${database} không dùng mã UTF8: hãy ghi tên khác trong DATABASE_URL, hệ thống sẽ tự tạo nếu chưa có.`,
  );
}

function tooOld(version) {
  const said = `${Math.floor(version / 10_000)}.${version % 10_000}`;
  return new Refusal(
    `PostgreSQL ${said} is too old: point DATABASE_URL to a PostgreSQL 15 or later, or unset it to use the embedded one.`,
    `PostgreSQL ${said} quá cũ: hãy trỏ DATABASE_URL tới PostgreSQL từ phiên bản 15, hoặc bỏ DATABASE_URL để dùng bản nhúng.`,
  );
}

/** The sentence for a server that cannot be reached or does not let us in; names host and port, never the password. */
export function connectionRefusal(error, adminUrl) {
  const { hostname, port, username } = new URL(adminUrl);
  const where = `${hostname || 'localhost'}:${port || 5432}`;
  if (error.code === '28P01' || error.code === '28000' || /password/i.test(error.message)) {
    return new Refusal(
      `The database at ${where} does not accept the user ${decodeURIComponent(username) || '(none)'} with this password: correct DATABASE_URL.`,
      `Cơ sở dữ liệu tại ${where} không chấp nhận tài khoản ${decodeURIComponent(username) || '(trống)'} với mật khẩu này: hãy sửa DATABASE_URL.`,
    );
  }
  if (error.code === '3D000') {
    return new Refusal(
      `None of the databases that DATABASE_URL could use exists at ${where}: create the one it names.`,
      `Không có cơ sở dữ liệu nào mà DATABASE_URL dùng được tại ${where}: hãy tạo cơ sở dữ liệu đã ghi tên.`,
    );
  }
  return new Refusal(
    `No database answers at ${where} (${error.code ?? error.message}): start it, correct DATABASE_URL, or unset it to use the embedded one.`,
    `Không có cơ sở dữ liệu nào trả lời tại ${where} (${error.code ?? error.message}): hãy khởi động cơ sở dữ liệu, sửa DATABASE_URL, hoặc bỏ DATABASE_URL để dùng bản nhúng.`,
  );
}

function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
