/** Business instants reach SQL as parameters: the database's own clock knows nothing of the business clock. */
import { saysRealTime } from './real-time-marker.mjs';

const clock =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(?:current_(?:timestamp|date|time)|localtime(?:stamp)?)\b|\b(?:date|timestamp|timestamptz)\s*'(?:now|today|tomorrow|yesterday)'|'(?:now|today|tomorrow|yesterday)'\s*::\s*(?:date|time)\w*/gi;
const looksLikeSql =
  /\b(?:select|insert\s+into|update\s+\w|delete\s+from|create\s+(?:or\s+replace\s+)?(?:table|function|view|index|policy)|alter\s+table|where|returning|values|default)\b/i;

/** The uses of the database's clock in a text of SQL: `{ line, word }`, comments and marked lines left out. */
export function findSqlClock(sql) {
  const lines = sql.split('\n');
  const bare = sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return [...bare.matchAll(clock)]
    .map((found) => ({ line: bare.slice(0, found.index).split('\n').length, word: found[0] }))
    .filter(({ line }) => !saysRealTime(lines, line));
}

/** ESLint rule for SQL inside TypeScript: strings and templates that read like SQL. */
export const sqlClockRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, text) => {
      const words = looksLikeSql.test(text) ? findSqlClock(text) : [];
      for (const { line, word } of words) {
        if (saysRealTime(context.sourceCode.lines, node.loc.start.line)) return;
        if (saysRealTime(context.sourceCode.lines, node.loc.start.line + line - 1)) continue;
        context.report({ node, message: `${word} in SQL: hand the instant over as a parameter` });
      }
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      // the whole template, so that a clause without a verb of its own is still seen as SQL
      TemplateLiteral(node) {
        check(node, node.quasis.map((part) => part.value.raw).join(' $ '));
      },
    };
  },
};
