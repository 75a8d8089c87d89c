/** The service counts to a hundred: more is said as "99+"; nothing for none. */
export function unreadShown(unread: number): string {
  if (unread === 0) return '';
  return unread > 99 ? '99+' : String(unread);
}
