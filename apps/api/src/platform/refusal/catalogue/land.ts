import type { RefusalTable } from '../refusal-words.js';

/** Refusals of reporting land figures, taking them in and locking them. */
export const landRefusals = {
  LAND_REPORT_NOT_FOUND: {
    vi: 'Không mở được báo cáo này: không tìm thấy, hoặc đơn vị của đồng chí không có căn cứ được xem. Đề nghị kiểm tra lại đường dẫn hoặc liên hệ Phòng Nông nghiệp và Môi trường.',
    en: 'This report cannot be opened: it does not exist, or your unit has no ground to see it. Check the address or contact the Department of Agriculture and Environment.',
  },
  LAND_REPORT_NOT_OPEN: {
    vi: 'Chưa ghi được số liệu: báo cáo đang ở trạng thái "{state}". Đề nghị tải lại trang để xem trạng thái hiện nay.',
    en: 'Figures not written: the report is now "{state}". Reload the page to see where it stands.',
  },
  LAND_REPORT_CHANGED: {
    vi: 'Chưa thực hiện được: báo cáo vừa có người khác cập nhật. Đề nghị xem lại số liệu rồi thực hiện lại; số liệu đang nhập được giữ nguyên.',
    en: 'Not done: somebody else has just changed this report. Look at the figures and try again; what you typed is kept.',
  },
  LAND_PERIOD_LOCKED: {
    vi: 'Chưa ghi được số liệu: kỳ báo cáo {period} đã chốt. Nếu cần sửa hoặc gửi bổ sung, đồng chí chọn "Đính chính số liệu" và ghi lý do.',
    en: 'Figures not written: the period {period} is locked. To correct or to add figures, choose "Correct the figures" and give the reason.',
  },
  LAND_PERIOD_NOT_FOUND: {
    vi: 'Không mở được kỳ báo cáo này: không tìm thấy. Đề nghị chọn lại trong danh sách kỳ báo cáo.',
    en: 'This period cannot be opened: it does not exist. Choose one from the list of periods.',
  },
  LAND_PERIOD_CHANGED: {
    vi: 'Chưa chốt được: vừa có đơn vị gửi hoặc cập nhật số liệu. Đề nghị tải lại trang, xem lại rồi chốt.',
    en: 'Not locked: a unit has just sent or changed figures. Reload the page, look again, then lock.',
  },
  LAND_PERIOD_EXISTS: {
    vi: 'Chưa mở được kỳ báo cáo: kỳ {period} đã được mở. Đề nghị chọn trong danh sách kỳ báo cáo.',
    en: 'Period not opened: {period} is open already. Choose it from the list of periods.',
  },
  LAND_PERIOD_NOT_BEGUN: {
    vi: 'Chưa mở được kỳ báo cáo: kỳ {period} bắt đầu từ ngày {from}. Đề nghị mở kỳ từ ngày đó.',
    en: 'Period not opened: {period} begins on {from}. Open it from that day on.',
  },
  LAND_PERIOD_NOT_OVER: {
    vi: 'Chưa chốt được: kỳ báo cáo {period} kết thúc ngày {to}. Đề nghị chốt sau ngày đó.',
    en: 'Not locked: the period {period} ends on {to}. Lock it after that day.',
  },
  LAND_REPORTS_WAITING: {
    vi: 'Chưa chốt được: còn số liệu của {units} chưa tiếp nhận hoặc trả lại. Đề nghị xử lý các báo cáo này trước khi chốt.',
    en: 'Not locked: the figures of {units} are neither accepted nor returned. Deal with these reports first.',
  },
  LAND_LEAD_ONLY: {
    vi: 'Chưa thực hiện được: việc này do Phòng Nông nghiệp và Môi trường thực hiện. Đề nghị liên hệ Phòng.',
    en: 'Not done: this is for the Department of Agriculture and Environment. Contact the department.',
  },
  LAND_FIGURE_NOT_YOURS: {
    vi: 'Chưa ghi được: có số liệu không thuộc trách nhiệm báo cáo của đơn vị. Đề nghị tải lại trang; đơn vị chịu trách nhiệm sẽ báo cáo số liệu đó.',
    en: 'Not written: one of the figures is not for your unit to report. Reload the page; the unit that answers for it reports it.',
  },
  LAND_FIGURE_INVALID: {
    vi: 'Chưa ghi được số liệu "{indicator}": {why}.',
    en: 'Figure “{indicator}” not written: {why}.',
  },
  LAND_FIGURE_TAKEN: {
    vi: 'Chưa ghi được số liệu "{indicator}": Phòng Nông nghiệp và Môi trường đã tiếp nhận số liệu này. Nếu cần sửa, đề nghị liên hệ Phòng để trả lại, hoặc đính chính sau khi chốt.',
    en: 'Figure “{indicator}” not written: the department has accepted it. Ask the department to return it, or correct it after the lock.',
  },
  LAND_TEXT_TOO_LONG: {
    vi: 'Chưa ghi được "{indicator}": nội dung dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Text “{indicator}” not written: it is longer than {limit} characters. Shorten it.',
  },
  LAND_TOO_MANY_FIGURES: {
    vi: 'Chưa ghi được: một lần gửi quá {limit} số liệu. Đề nghị lưu từng phần của báo cáo.',
    en: 'Not written: more than {limit} figures at once. Save the report part by part.',
  },
  LAND_FIGURES_UNSETTLED: {
    vi: 'Chưa gửi được báo cáo, số liệu "{indicator}" cần xem lại: {why}.',
    en: 'Report not sent, look again at “{indicator}”: {why}.',
  },
  LAND_FIGURES_MISSING: {
    vi: 'Chưa gửi được báo cáo: còn {count} số liệu chưa nhập, trước hết là "{first}". Đề nghị nhập, hoặc xác nhận gửi với nội dung "Chưa có số liệu".',
    en: 'Report not sent: {count} figures are missing, the first one “{first}”. Enter them, or confirm that they read “no data”.',
  },
  LAND_RETURNED_UNTOUCHED: {
    vi: 'Chưa gửi được báo cáo: số liệu "{indicator}" đã bị trả lại nhưng chưa sửa. Đề nghị sửa số liệu hoặc ghi lý do giữ nguyên.',
    en: 'Report not sent: “{indicator}” was returned and stands as it was. Change it, or give the reason for keeping it.',
  },
  LAND_REASON_REQUIRED: {
    vi: 'Chưa thực hiện được: chưa ghi lý do. Đề nghị ghi lý do để đơn vị liên quan biết.',
    en: 'Not done: the reason is missing. Write it, so that the other unit knows.',
  },
  LAND_REASON_TOO_LONG: {
    vi: 'Chưa thực hiện được: lý do dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not done: the reason is longer than {limit} characters. Shorten it.',
  },
  LAND_RETURN_UNKNOWN_FIGURE: {
    vi: 'Chưa trả lại được: báo cáo không có số liệu được chọn. Đề nghị tải lại trang rồi chọn lại.',
    en: 'Not returned: the report has no such figure. Reload the page and choose again.',
  },
  LAND_CORRECTION_EMPTY: {
    vi: 'Chưa gửi được đính chính: chưa có số liệu nào được sửa. Đề nghị nhập số liệu đúng.',
    en: 'Correction not sent: no figure is changed. Enter the right figures.',
  },
  LAND_CORRECTION_OPEN: {
    vi: 'Chưa đính chính được: đơn vị đang có một lần đính chính chưa kết thúc của kỳ này. Đề nghị mở lần đính chính đó để tiếp tục.',
    en: 'Correction not begun: another correction of this period is under way. Open that one to go on.',
  },
  LAND_NOT_LOCKED: {
    vi: 'Chưa đính chính được: kỳ báo cáo chưa chốt. Đề nghị sửa trực tiếp trong báo cáo, hoặc đề nghị Phòng Nông nghiệp và Môi trường trả lại số liệu.',
    en: 'Correction not begun: the period is not locked. Change the report itself, or ask the department to return the figures.',
  },
  LAND_PROJECT_NOT_FOUND: {
    vi: 'Không mở được dự án này: không tìm thấy, hoặc đơn vị của đồng chí không có căn cứ được xem. Đề nghị chọn lại trong danh sách dự án.',
    en: 'This project cannot be opened: it does not exist, or your unit has no ground to see it. Choose one from the list of projects.',
  },
  LAND_OBSTACLE_WORDS_REQUIRED: {
    vi: 'Chưa ghi được vướng mắc: chưa có nội dung, hoặc nội dung dài quá {limit} ký tự. Đề nghị ghi ngắn gọn vướng mắc và đơn vị giải quyết.',
    en: 'Obstacle not recorded: the text is missing or longer than {limit} characters. Write briefly what stands in the way.',
  },
  LAND_OBSTACLE_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không tìm thấy vướng mắc này, hoặc đã được giải quyết. Đề nghị tải lại trang.',
    en: 'Not done: this obstacle is not there, or is resolved already. Reload the page.',
  },
  LAND_OBSTACLE_NOT_YOURS: {
    vi: 'Chưa thực hiện được: vướng mắc do đơn vị nêu, đơn vị được giao giải quyết hoặc Phòng Nông nghiệp và Môi trường cập nhật. Đề nghị liên hệ các đơn vị này.',
    en: 'Not done: an obstacle is updated by the unit that told of it, the unit that resolves it, or the department. Contact them.',
  },
  LAND_OBSTACLE_OWNER_UNKNOWN: {
    vi: 'Chưa ghi được vướng mắc: không tìm thấy đơn vị giải quyết được chọn. Đề nghị chọn lại đơn vị.',
    en: 'Obstacle not recorded: the chosen unit is not there. Choose the unit again.',
  },
} as const satisfies RefusalTable;
