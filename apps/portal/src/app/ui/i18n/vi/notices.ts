/** The bell and its page. */
export const notices = {
  title: 'Thông báo',
  bell: (count: string) => (count === '' ? 'Thông báo' : `Thông báo: ${count} chưa đọc`),
  what: 'thông báo',
  all: 'Xem tất cả thông báo',
  filter: 'Lọc thông báo',
  everything: 'Tất cả',
  unreadOnly: 'Chưa đọc',
  unreadMark: 'Chưa đọc:',
  markAll: 'Đánh dấu đã đọc tất cả',
  empty: 'Chưa có thông báo',
  noneUnread: 'Không còn thông báo chưa đọc',
  emptyHint: 'Việc mới, văn bản đến, việc sắp đến hạn, việc được đôn đốc sẽ được báo ở đây.',
};
