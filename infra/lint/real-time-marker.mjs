/** Where real time is right (sessions, tokens, retries, leases), the line or the one above says `real-time: <reason>`. */

const marker = /real-time: \S/;

/** Whether the line (counted from 1) is excused. */
export function saysRealTime(lines, line) {
  return marker.test(lines[line - 1] ?? '') || marker.test(lines[line - 2] ?? '');
}
