import type { Messages } from '../vi';

export const notices: Messages['notices'] = {
  title: 'Notices',
  bell: (count) => (count === '' ? 'Notices' : `Notices: ${count} unread`),
  what: 'the notices',
  all: 'See all notices',
  filter: 'Filter notices',
  everything: 'All',
  unreadOnly: 'Unread',
  unreadMark: 'Unread:',
  markAll: 'Mark all as read',
  empty: 'No notices yet',
  noneUnread: 'Nothing is unread',
  emptyHint: 'New work, incoming papers, deadlines that come near and urging are told here.',
};
