const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export type ClockTime = `${string}:${string}`;

/** Whether a text is a time of day as tables write it: "17:00". */
export function isClockTime(text: string): text is ClockTime {
  return TIME.test(text);
}

/** A time of day as people type it, 17:00, 17h00, 17h, 1700 or 17, as "17:00"; what is none stays none. */
export function readClockTime(text: string): string {
  const digits = text.replace(/[^\d:]/g, ':').replace(/:$/, '');
  const [hour = '', minute = '00'] = digits.includes(':')
    ? digits.split(':')
    : [digits.slice(0, digits.length > 2 ? -2 : 2), digits.length > 2 ? digits.slice(-2) : '00'];
  return `${hour.padStart(2, '0')}:${minute.padEnd(2, '0')}`;
}
