import type { RefusalTable } from '../refusal-words.js';

/** Refusals of the structure: units, posts and who holds them. */
export const organisationRefusals = {
  STRUCTURE_ADMIN_ONLY: {
    vi: 'Chưa thực hiện được: cơ cấu tổ chức do người quản trị hệ thống của Văn phòng cập nhật. Đề nghị liên hệ Văn phòng.',
    en: 'Nothing was done: the structure is kept by the administrators of the Office. Ask the Office.',
  },
  STRUCTURE_CHANGED: {
    vi: 'Chưa thực hiện được: cơ cấu tổ chức vừa được người khác thay đổi. Đề nghị xem lại cơ cấu hiện nay rồi thực hiện lại.',
    en: 'Nothing was done: somebody else has just changed the structure. Look at what stands now, then do it again.',
  },
  STRUCTURE_TEXT: {
    vi: 'Chưa lưu được: {label} còn trống, quá {limit} ký tự hoặc có dấu xuống dòng. Đề nghị nhập lại.',
    en: 'Not saved: "{label}" is empty, longer than {limit} signs or has line breaks. Enter it again.',
  },
  STRUCTURE_CODE: {
    vi: 'Chưa lưu được: mã “{code}” không đúng, mã gồm 2 đến 30 chữ in hoa không dấu, chữ số, dấu chấm hoặc gạch. Đề nghị nhập lại.',
    en: 'Not saved: the code "{code}" is none; a code has 2 to 30 capital letters without marks, digits, dots or dashes. Enter it again.',
  },
  STRUCTURE_CODE_TAKEN: {
    vi: 'Chưa thêm được đơn vị: mã {code} đã dùng cho {unit}. Đề nghị chọn mã khác.',
    en: 'The unit is not added: the code {code} belongs to {unit}. Choose another one.',
  },
  STRUCTURE_KIND: {
    vi: 'Chưa lưu được: không có loại đơn vị “{kind}”. Đề nghị chọn trong danh mục loại đơn vị.',
    en: 'Not saved: there is no kind of unit "{kind}". Choose one of the list.',
  },
  STRUCTURE_POSITION: {
    vi: 'Chưa lưu được: không có chức vụ “{position}”. Đề nghị chọn trong danh mục chức vụ.',
    en: 'Not saved: there is no position "{position}". Choose one of the list.',
  },
  STRUCTURE_PHONE: {
    vi: 'Chưa lưu được: số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, có thể kèm ghi chú trong ngoặc như “0205 3 000 000 (máy lẻ 12)”. Đề nghị nhập lại.',
    en: 'Not saved: a telephone number has digits, spaces and dots, and may have a note in brackets as in "0205 3 000 000 (máy lẻ 12)". Enter it again.',
  },
  STRUCTURE_DAY: {
    vi: 'Chưa lưu được: ngày phải từ 02/9/1945 đến năm 2100. Đề nghị nhập lại ngày.',
    en: 'Not saved: the day lies between 2 September 1945 and the year 2100. Enter it again.',
  },
  STRUCTURE_UNIT_MISSING: {
    vi: 'Chưa thực hiện được: không tìm thấy đơn vị này trong cơ cấu tổ chức. Đề nghị tải lại trang.',
    en: 'Nothing was done: there is no such unit in the structure. Reload the page.',
  },
  STRUCTURE_UNIT_ENDED: {
    vi: 'Chưa thực hiện được: {unit} đã kết thúc hoạt động từ ngày {date}. Đề nghị chọn đơn vị đang hoạt động.',
    en: 'Nothing was done: {unit} has ended on {date}. Choose a unit that is there.',
  },
  STRUCTURE_UNIT_NOT_YET: {
    vi: 'Chưa thực hiện được: {unit} hoạt động từ ngày {date}. Đề nghị chọn ngày từ đó trở đi.',
    en: 'Nothing was done: {unit} begins on {date}. Choose that day or a later one.',
  },
  STRUCTURE_PARENT_MISSING: {
    vi: 'Chưa lưu được: đơn vị cấp trên không có hoặc không hoạt động từ ngày {date}. Đề nghị chọn đơn vị cấp trên khác.',
    en: 'Not saved: the unit above is not there from {date} on. Choose another one.',
  },
  STRUCTURE_CIRCLE: {
    vi: 'Chưa lưu được: {parent} đang là chính {unit} hoặc thuộc {unit} nên không thể là cấp trên. Đề nghị chọn đơn vị cấp trên khác.',
    en: 'Not saved: {parent} is {unit} itself or stands under {unit}, so it cannot stand above. Choose another one.',
  },
  STRUCTURE_NOTHING_CHANGED: {
    vi: 'Chưa lưu: thông tin của {unit} không có gì thay đổi. Đề nghị sửa nội dung cần thay đổi rồi lưu.',
    en: 'Not saved: nothing of {unit} is different. Change what is to be changed, then save.',
  },
  STRUCTURE_CHANGE_AHEAD: {
    vi: 'Chưa lưu được: thay đổi tên, loại, cấp trên của đơn vị chỉ ghi nhận từ hôm nay trở về trước. Đề nghị nhập vào ngày quyết định có hiệu lực.',
    en: 'Not saved: a new name, kind or place of a unit is recorded from today on or from an earlier day. Enter it on the day it takes effect.',
  },
  STRUCTURE_CHANGE_BEFORE: {
    vi: 'Chưa lưu được: {unit} đã có thay đổi từ ngày {date}, thay đổi sau không thể áp dụng trước ngày đó. Đề nghị chọn ngày muộn hơn.',
    en: 'Not saved: {unit} was changed from {date} on; a later change cannot apply before that day. Choose a later day.',
  },
  STRUCTURE_END_BEFORE: {
    vi: 'Chưa lưu được: ngày kết thúc của {what} phải sau ngày bắt đầu {date}. Đề nghị nhập lại ngày.',
    en: 'Not saved: {what} cannot end before {date}, the day it begins. Enter the day again.',
  },
  STRUCTURE_HAS_UNITS: {
    vi: 'Chưa kết thúc được {unit}: còn đơn vị trực thuộc là {units}. Đề nghị kết thúc hoặc chuyển các đơn vị này trước.',
    en: '{unit} is not ended: {units} still stand under it. End or move them first.',
  },
  STRUCTURE_HAS_PEOPLE: {
    vi: 'Chưa kết thúc được {unit}: còn người giữ chức vụ là {people}. Đề nghị ghi nhận thôi giữ chức vụ trước.',
    en: '{unit} is not ended: {people} still hold posts in it. End their appointments first.',
  },
  STRUCTURE_POST_THERE: {
    vi: 'Chưa thêm được chức vụ: {unit} đã có chức vụ {position}. Đề nghị bổ nhiệm vào chức vụ đã có.',
    en: 'The post is not added: {unit} has the position {position} already. Appoint to that one.',
  },
  STRUCTURE_POST_MISSING: {
    vi: 'Chưa bổ nhiệm được: không tìm thấy chức vụ này trong đơn vị. Đề nghị thêm chức vụ trước.',
    en: 'Nobody is appointed: there is no such post in the unit. Add it first.',
  },
  STRUCTURE_PERSON_MISSING: {
    vi: 'Chưa thực hiện được: không tìm thấy người này trong danh sách cán bộ. Đề nghị chọn lại hoặc thêm người mới.',
    en: 'Nothing was done: there is no such person in the list of officials. Choose again or add a new one.',
  },
  STRUCTURE_PERSON_CODE_TAKEN: {
    vi: 'Chưa thêm được: mã cán bộ {code} đã dùng cho {person}. Đề nghị kiểm tra lại mã cán bộ.',
    en: 'Nobody is added: the code {code} belongs to {person}. Check the code.',
  },
  STRUCTURE_SELF: {
    vi: 'Chưa bổ nhiệm được: người quản trị không tự giao chức vụ cho mình. Đề nghị người quản trị khác thực hiện.',
    en: 'Nobody is appointed: an administrator gives no post to himself. Ask another administrator.',
  },
  STRUCTURE_APPOINTED_ALREADY: {
    vi: 'Chưa bổ nhiệm được: {person} đã giữ chức vụ {title} tại {unit} từ ngày {date}, thời gian bị trùng. Đề nghị kiểm tra lại ngày.',
    en: 'Nobody is appointed: {person} holds {title} of {unit} since {date}, the days overlap. Check the days.',
  },
  STRUCTURE_POST_HELD: {
    vi: 'Chưa bổ nhiệm được: {person} đang giữ chức vụ {title} tại {unit} trong thời gian này. Đề nghị ghi nhận thôi giữ chức vụ trước.',
    en: 'Nobody is appointed: {person} holds {title} of {unit} during these days. End that appointment first.',
  },
  STRUCTURE_POST_HELD_LATER: {
    vi: 'Chưa lưu được: chức vụ của {person} đã có quyết định khác trong thời gian kéo dài thêm. Đề nghị kiểm tra lại ngày.',
    en: 'Not saved: the post of {person} is given otherwise in the days that would be added. Check the day.',
  },
  STRUCTURE_APPOINTMENT_MISSING: {
    vi: 'Chưa thực hiện được: không tìm thấy quyết định giữ chức vụ này. Đề nghị tải lại trang.',
    en: 'Nothing was done: there is no such appointment. Reload the page.',
  },
  STRUCTURE_APPOINTMENT_OVER: {
    vi: 'Chưa thực hiện được: {person} đã thôi giữ chức vụ này từ ngày {date}. Đề nghị không sửa thời gian đã qua.',
    en: 'Nothing was done: {person} has not held this post since {date}. What is past is not changed.',
  },
  STRUCTURE_END_PAST: {
    vi: 'Chưa lưu được: ngày thôi giữ chức vụ phải từ hôm nay ({date}), vì việc đã làm trước đó là làm với chức vụ này. Đề nghị nhập lại ngày.',
    en: 'Not saved: a post is given up from today ({date}) on, since what was done before was done in it. Enter the day again.',
  },
  STRUCTURE_LAST_ADMIN: {
    vi: 'Chưa thực hiện được: sau ngày đó không còn ai quản trị ngoài {person}. Đề nghị bổ nhiệm người quản trị khác trước.',
    en: 'Nothing was done: nobody but {person} would be left to administer. Appoint another administrator first.',
  },
} as const satisfies RefusalTable;
