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
  STRUCTURE_HAS_WORK: {
    vi: 'Chưa kết thúc được {unit}: đơn vị còn {count} việc đang mở. Đề nghị hoàn thành, rút lại hoặc chuyển cho đơn vị kế nhiệm trước.',
    en: '{unit} is not ended: it still has {count} open things to do. Finish them, withdraw them or pass them to the unit that succeeds it first.',
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
  STRUCTURE_LINE_UNIT: {
    vi: 'Không có đơn vị mang mã “{code}” trong tệp hoặc trong cơ cấu hiện nay. Đề nghị kiểm tra lại mã đơn vị.',
    en: 'There is no unit of the code "{code}" in the file or the structure. Check the code.',
  },
  STRUCTURE_LINE_DAY: {
    vi: 'Ngày “{cell}” còn trống hoặc không đúng. Đề nghị nhập theo ngày/tháng/năm, ví dụ 19/3/2025.',
    en: 'The day "{cell}" is missing or none. Write day/month/year, as in 19/3/2025.',
  },
  STRUCTURE_LINE_FIRST_DAY: {
    vi: 'Ngày bắt đầu hoạt động của {unit} là {date}, tệp không sửa được ngày này. Đề nghị giữ nguyên ngày.',
    en: '{unit} begins on {date}; a file does not change that day. Leave it as it is.',
  },
  STRUCTURE_LINE_TITLE: {
    vi: 'Chức vụ này của {unit} có chức danh “{title}”, tệp không sửa được chức danh. Đề nghị giữ nguyên.',
    en: 'This post of {unit} has the title "{title}"; a file does not change it. Leave it as it is.',
  },
  STRUCTURE_LINE_PERSON_CODE: {
    vi: 'Chưa có mã cán bộ của {name}. Đề nghị nhập mã cán bộ, vì họ và tên có thể trùng.',
    en: 'The code of {name} is missing. Enter it, since names are not unique.',
  },
  STRUCTURE_LINE_NAME: {
    vi: 'Mã cán bộ {code} là của {person}, không khớp với họ và tên trong tệp. Đề nghị kiểm tra lại.',
    en: 'The code {code} belongs to {person}, not to the name in the file. Check it.',
  },
  STRUCTURE_LINE_END: {
    vi: 'Thời hạn giữ chức vụ của {person} là {date}, tệp không bỏ được thời hạn này. Đề nghị giữ nguyên ngày.',
    en: 'The appointment of {person} ends on {date}; a file does not take that end away. Leave it as it is.',
  },
  STRUCTURE_LINE_TWICE: {
    vi: 'Mã {code} có trên nhiều dòng của tệp. Đề nghị giữ một dòng.',
    en: 'The code {code} stands on several lines of the file. Keep one of them.',
  },
  STRUCTURE_IMPORT_MISSING: {
    vi: 'Chưa áp dụng được: tệp này đã được áp dụng hoặc đã thay bằng tệp khác. Đề nghị tải tệp lên lại.',
    en: 'Nothing was applied: this file was applied already or replaced by another one. Upload it again.',
  },
  STRUCTURE_IMPORT_PROBLEMS: {
    vi: 'Chưa áp dụng được: còn {count} dòng cần sửa trong tệp. Đề nghị sửa các dòng đã nêu rồi tải tệp lên lại.',
    en: 'Nothing was applied: {count} lines of the file are to be mended. Mend them and upload the file again.',
  },
  STRUCTURE_IMPORT_NOTHING: {
    vi: 'Chưa áp dụng: tệp không có thay đổi nào so với cơ cấu hiện nay. Đề nghị kiểm tra lại tệp.',
    en: 'Nothing was applied: the file says what stands already. Check the file.',
  },
  WORKBOOK_TOO_LARGE: {
    vi: 'Chưa nhận được tệp: tệp quá lớn, hoặc giải nén ra quá lớn. Đề nghị dùng tệp .xlsx không quá {limit}, chỉ gồm danh sách đơn vị và chức vụ.',
    en: 'The file is not taken: it is too large, or unpacks to too much. Use an .xlsx of {limit} at most with the lists of units and posts alone.',
  },
  WORKBOOK_UNREADABLE: {
    vi: 'Chưa nhận được tệp: đây không phải tệp .xlsx đọc được. Đề nghị xuất lại tệp mẫu từ trang này rồi nhập vào đó.',
    en: 'The file is not taken: it is no .xlsx that can be read. Export the file of this page anew and fill that in.',
  },
  WORKBOOK_ACTIVE: {
    vi: 'Chưa nhận được tệp: tệp có macro, liên kết ra ngoài hoặc khai báo thực thể. Đề nghị lưu lại thành tệp .xlsx thường.',
    en: 'The file is not taken: it has macros, links to other files or declared entities. Save it as a plain .xlsx.',
  },
  WORKBOOK_FORMULA: {
    vi: 'Chưa nhận được tệp: trong tệp có công thức. Đề nghị dán thành giá trị (Paste values) rồi tải lên lại.',
    en: 'The file is not taken: it has formulas. Paste them as values and upload it again.',
  },
  WORKBOOK_ROWS: {
    vi: 'Chưa nhận được tệp: một trang tính có quá {rows} dòng hoặc quá nhiều cột. Đề nghị bỏ dòng, cột thừa hoặc chia thành nhiều tệp.',
    en: 'The file is not taken: a sheet has more than {rows} rows, or too many columns. Take out what is not needed, or divide it.',
  },
  WORKBOOK_SHEET: {
    vi: 'Chưa nhận được tệp: thiếu trang tính “{sheet}” hoặc cột “{heading}”. Đề nghị dùng tệp xuất từ trang này.',
    en: 'The file is not taken: the sheet "{sheet}" or its column "{heading}" is missing. Use the file that this page exports.',
  },
  WORKBOOK_CELL: {
    vi: 'Chưa nhận được tệp: trang tính “{sheet}”, dòng {row} có ô dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'The file is not taken: in the sheet "{sheet}", row {row}, a cell is longer than {limit} signs. Shorten it.',
  },
} as const satisfies RefusalTable;
