/** What is known of the way of a document to one recipient. */
export interface Delivery {
  readonly sentAt: string | null;
  readonly openedAt: string | null;
  readonly receivedAt: string | null;
}

/**
 * Where a document is on its way, in the words of the office: "Chờ gửi", "Đã gửi", "Đã xem", "Đã tiếp nhận". What goes by
 * hand waits until the clerk has written down how it was sent, and is "Đã gửi" from then on.
 */
export function deliveryState({ sentAt, openedAt, receivedAt }: Delivery) {
  if (sentAt === null) return 'WAITING';
  if (receivedAt !== null) return 'RECEIVED';
  return openedAt === null ? 'SENT' : 'SEEN';
}
