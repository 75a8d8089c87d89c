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
  SIGN_IN_STEP_OVER: {
    vi: 'Chưa đăng nhập được: bước đăng nhập này đã hết thời gian hoặc đã thực hiện. Đề nghị đăng nhập lại từ đầu.',
    en: 'You are not signed in: this step has run out of time or is done already. Sign in again from the start.',
  },
  CODE_WRONG: {
    vi: 'Mã không đúng hoặc đã dùng. Đề nghị nhập mã mới đang hiện trên ứng dụng xác thực, hoặc một mã khôi phục chưa dùng.',
    en: 'The code is wrong or was used already. Enter the one that the authenticator app shows now, or an unused recovery code.',
  },
  SECOND_FACTOR_ON: {
    vi: 'Tài khoản đã bật xác thực hai bước. Muốn dùng ứng dụng khác, đề nghị tắt rồi thiết lập lại.',
    en: 'The second factor is on already. To use another app, turn it off and set it up anew.',
  },
  SECOND_FACTOR_OFF: {
    vi: 'Tài khoản chưa bật xác thực hai bước. Đề nghị tải lại trang để xem trạng thái hiện tại.',
    en: 'The second factor is not on. Reload the page to see how things stand.',
  },
  SECOND_FACTOR_REQUIRED: {
    vi: 'Không tắt được: chức vụ đang đảm nhiệm yêu cầu xác thực hai bước.',
    en: 'It stays on: a position that you hold needs a second factor.',
  },
  PASSWORD_WRONG: {
    vi: 'Chưa đổi được mật khẩu: mật khẩu hiện tại không đúng. Đề nghị kiểm tra lại.',
    en: 'The password was not changed: the present one is wrong. Check it.',
  },
  PASSWORD_TOO_SHORT: {
    vi: 'Mật khẩu cần ít nhất {least} ký tự. Có thể dùng một câu dài dễ nhớ, có dấu cách.',
    en: 'A password needs at least {least} characters. A long sentence with spaces is fine.',
  },
  PASSWORD_TOO_LONG: {
    vi: 'Mật khẩu dài quá {most} ký tự. Đề nghị rút ngắn.',
    en: 'The password is longer than {most} characters. Shorten it.',
  },
  PASSWORD_COMMON: {
    vi: 'Mật khẩu này dễ đoán (từ thông dụng, dãy số, ký tự lặp hoặc có tên đăng nhập). Đề nghị chọn mật khẩu khác.',
    en: 'This password is easily guessed (a common word, digits only, repeated signs, or the user name). Choose another one.',
  },
  PASSWORD_SAME: {
    vi: 'Mật khẩu mới trùng mật khẩu hiện tại. Đề nghị chọn mật khẩu khác.',
    en: 'The new password is the present one. Choose another one.',
  },
  ACCOUNT_ADMIN_ONLY: {
    vi: 'Chưa thực hiện được: tài khoản do người quản trị hệ thống của Văn phòng quản lý. Đề nghị liên hệ Văn phòng.',
    en: 'Nothing was done: accounts are kept by the administrators of the Office. Ask the Office.',
  },
  ACCOUNT_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không tìm thấy tài khoản này. Đề nghị tải lại danh sách.',
    en: 'Nothing was done: there is no such account. Reload the list.',
  },
  ACCOUNT_IS_YOURS: {
    vi: 'Chưa thực hiện được: đây là tài khoản của đồng chí. Đề nghị tự đổi ở trang Bảo mật tài khoản, hoặc nhờ người quản trị khác.',
    en: 'Nothing was done: this is your own account. Change it on the page of your account, or ask another administrator.',
  },
  ACCOUNT_CHANGED: {
    vi: 'Chưa thực hiện được: tài khoản vừa được người quản trị khác thay đổi. Đề nghị xem lại tình trạng hiện nay rồi thực hiện lại.',
    en: 'Nothing was done: another administrator has just changed the account. Look at what stands now, then do it again.',
  },
  ACCOUNT_REASON: {
    vi: 'Chưa thực hiện được: lý do còn trống hoặc quá {most} ký tự. Đề nghị ghi ngắn gọn lý do.',
    en: 'Nothing was done: the reason is empty or longer than {most} signs. Give a short one.',
  },
  ACCOUNT_CLAIM: {
    vi: 'Chưa lưu được: mã định danh ở nhà cung cấp không có dấu cách và không quá {most} ký tự. Đề nghị nhập lại.',
    en: 'Not saved: what the provider calls somebody has no blanks and at most {most} signs. Enter it again.',
  },
  ACCOUNT_CLAIM_TAKEN: {
    vi: 'Chưa lưu được: mã định danh này đang gắn với tài khoản khác. Đề nghị kiểm tra lại, hoặc bỏ gắn ở tài khoản kia trước.',
    en: 'Not saved: another account answers to this. Check it, or unbind the other account first.',
  },
  ACCOUNT_NAME: {
    vi: 'Chưa tạo được tài khoản: tên đăng nhập gồm chữ thường không dấu và chữ số, có thể ngăn bằng dấu chấm, ví dụ cv.noivu. Đề nghị nhập lại.',
    en: 'The account is not made: a user name has small letters without marks and digits, parted by dots, as in cv.noivu. Enter it again.',
  },
  ACCOUNT_NAME_TAKEN: {
    vi: 'Chưa tạo được tài khoản: tên đăng nhập này đã có người dùng. Đề nghị chọn tên khác.',
    en: 'The account is not made: somebody has this user name. Choose another one.',
  },
  ACCOUNT_THERE: {
    vi: 'Chưa tạo được tài khoản: người này đã có tài khoản. Đề nghị tìm trong danh sách tài khoản.',
    en: 'The account is not made: this person has one. Look for it in the list.',
  },
  ACCOUNT_WITHOUT_POST: {
    vi: 'Chưa tạo được tài khoản: người này không giữ chức vụ nào. Đề nghị ghi nhận bổ nhiệm trước.',
    en: 'The account is not made: this person holds no post. Record the appointment first.',
  },
  FACTOR_RULE_THERE: {
    vi: 'Không có gì thay đổi: chức vụ này đang theo đúng quy định vừa chọn. Đề nghị tải lại trang.',
    en: 'Nothing changed: the position follows this rule already. Reload the page.',
  },
  SESSION_NOT_FOUND: {
    vi: 'Phiên đăng nhập này đã kết thúc. Đề nghị tải lại danh sách.',
    en: 'This session has ended already. Reload the list.',
  },
  DEMO_ONLY: {
    vi: 'Chưa đăng nhập được: chỉ bản trình diễn cho chọn vai trò không cần mật khẩu. Đề nghị đăng nhập bằng mật khẩu.',
    en: 'You are not signed in: only the demonstration offers roles without a password. Sign in with the password.',
  },
  APPOINTMENT_NOT_YOURS: {
    vi: 'Chưa chuyển được chức vụ: đồng chí không đảm nhiệm chức vụ này tại thời điểm hiện tại. Đề nghị chọn một chức vụ đang đảm nhiệm.',
    en: 'The position was not changed: you do not hold it today. Choose one that you hold.',
  },
  SUBSTITUTION_NOT_YOURS: {
    vi: 'Chưa chuyển được: hiện không có việc cử làm thay này cho đồng chí, hoặc đã hết thời hạn. Đề nghị tải lại trang để xem các việc đang được cử làm thay.',
    en: 'You do not stand in: there is no such substitution for you today, or it has ended. Reload the page to see those in force.',
  },
  ACT_NOT_GIVEN: {
    vi: 'Chưa thực hiện: việc cử làm thay {title} chỉ gồm: {acts}. Đề nghị trở lại chức vụ của đồng chí hoặc đề nghị người cử bổ sung loại việc.',
    en: 'Nothing was done: you stand in for {title} only for: {acts}. Go back to your own position, or ask for more to be given.',
  },
  ACTING_CHANGED: {
    vi: 'Chưa thực hiện: chức vụ đang dùng đã thay đổi (ở cửa sổ khác, hoặc việc làm thay đã hết thời hạn) sau khi trang này được mở. Nội dung đã nhập vẫn còn; đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Nothing was done: the position acted in has changed since this page was opened (in another window, or standing in has ended). What you typed is kept; reload the page and try again.',
  },
} as const satisfies RefusalTable;
