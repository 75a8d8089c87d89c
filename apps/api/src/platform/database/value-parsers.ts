import pg from 'pg';

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How PostgreSQL's values arrive in rows: instants as canonical UTC texts, which compare as texts; civil dates as
 * 'yyyy-MM-dd' (node-postgres would make a Date at local midnight, a day off at +07:00); bigint as number, since
 * counters stay far below 2^53.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
      if (oid === DATE) return (text: string) => text;
      if (oid === BIGINT) return Number;
    }
    return pg.types.getTypeParser(oid, format);
  },
};
