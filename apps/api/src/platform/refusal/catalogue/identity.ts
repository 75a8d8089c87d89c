import type { RefusalTable } from '../refusal-words.js';

/** Sign-in and the appointment acted in. */
export const identityRefusals = {
  SIGN_IN_FAILED: {
    vi: 'Chưa đăng nhập được: tên đăng nhập hoặc mật khẩu không đúng. Đề nghị kiểm tra lại; nếu quên mật khẩu, liên hệ bộ phận quản trị.',
    en: 'You are not signed in: the user name or the password is wrong. Check them; if the password is lost, ask the administrators.',
  },
  SIGN_IN_LOCKED: {
    vi: 'Chưa đăng nhập được: đã nhập sai nhiều lần nên tạm dừng đăng nhập. Đề nghị thử lại sau {minutes} phút hoặc liên hệ bộ phận quản trị.',
    en: 'You are not signed in: after repeated wrong attempts sign-in is paused. Try again in {minutes} minutes or ask the administrators.',
  },
  DEMO_ONLY: {
    vi: 'Chưa đăng nhập được: chỉ bản trình diễn cho chọn vai trò không cần mật khẩu. Đề nghị đăng nhập bằng mật khẩu.',
    en: 'You are not signed in: only the demonstration offers roles without a password. Sign in with the password.',
  },
  APPOINTMENT_NOT_YOURS: {
    vi: 'Chưa chuyển được chức vụ: đồng chí không đảm nhiệm chức vụ này tại thời điểm hiện tại. Đề nghị chọn một chức vụ đang đảm nhiệm.',
    en: 'The position was not changed: you do not hold it today. Choose one that you hold.',
  },
} as const satisfies RefusalTable;
