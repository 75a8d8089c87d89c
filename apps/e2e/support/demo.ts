/** The password of every role of the demonstration. */
export const demoPassword = 'ThongSuot@2025';

/** When the units' answers to items 6 and 7 are due: "trong ngày 19/3/2025". */
export const itemDeadline = new Date('2025-03-19T17:00:00+07:00');
