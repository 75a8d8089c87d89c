/** The leaders' desk and the Office's desk. */
const two = (count: number): string => String(count).padStart(2, '0');

export const desks = {
  leader: {
    what: 'danh sách trình ký',
    waiting: (count: number) => `${count} việc chờ đồng chí cho ý kiến hoặc ký, việc gấp xếp trước.`,
    empty: 'Không có việc chờ đồng chí',
    emptyHint: 'Phiếu trình chờ cho ý kiến và văn bản chờ ký sẽ hiện ở đây ngay khi được chuyển đến.',
    first: 'Về đầu danh sách',
    again: 'Trình lại',
    asked: 'Đề nghị',
    askedLine: (act: string, types: readonly string[], signs: boolean) =>
      signs ? `${act}: ${types.join(', ')}` : `${act} về dự thảo ${types.join(', dự thảo ')}`,
    drafter: 'Soạn thảo',
    commentsLabel: 'Ý kiến góp ý',
    comments: {
      none: 'Không lấy ý kiến lại',
      answered: (round: number, answered: number, asked: number) =>
        `${round > 1 ? `Lấy ý kiến lần ${round}: ` : ''}${answered}/${asked} cơ quan, đơn vị tham gia ý kiến`,
      agreed: (count: number) => `${two(count)} nhất trí`,
      agreedWithComments: (count: number) => `${two(count)} nhất trí, có ý kiến`,
      disagreed: (count: number) => `${two(count)} chưa nhất trí`,
      notConcerned: (count: number) => `${two(count)} không thuộc lĩnh vực phụ trách`,
      replies: (comments: number, accepted: number, explained: number) =>
        `${two(comments)} nội dung góp ý: tiếp thu ${two(accepted)}, giải trình ${two(explained)}.`,
    },
    office: 'Ý kiến Văn phòng',
    noOpinion: 'Không có phiếu trình',
    deadline: 'Thời hạn',
    issueBy: (day: string) => `Ban hành trước ${day}`,
    answerBy: (day: string) => `Cho ý kiến trước ${day}`,
    noDeadline: (since: string) => `Chưa đặt hạn; chuyển đến lúc ${since}`,
    earlier: 'Ý kiến lãnh đạo đã ghi',
    since: {
      heading: (said: string, at: string, from: number, to: number) =>
        from === to
          ? `Từ lần đồng chí cho ý kiến “${said}” (${at})`
          : `Thay đổi từ lần đồng chí cho ý kiến “${said}” (${at}): dự thảo lần ${from} → lần ${to}`,
      same: 'Nội dung dự thảo không thay đổi; xem ý kiến của Văn phòng trên phiếu trình.',
      more: (count: number) => `Xem thêm ${count} đoạn thay đổi trong dự thảo`,
    },
    answer: 'Cho ý kiến',
    close: 'Đóng',
    sign: 'Xem và ký',
    slip: 'Phiếu trình',
    draft: 'Dự thảo',
  },
  office: {
    tabs: {
      label: 'Chỉ đạo, điều hành',
      examinations: 'Hồ sơ chờ thẩm tra',
      standing: 'Hồ sơ đang ở đâu',
      reminders: 'Quy tắc nhắc hạn',
    },
    reminders: {
      title: 'Quy tắc nhắc hạn',
      what: 'quy tắc nhắc hạn',
      lede: 'Hệ thống nhắc người đang giữ việc theo quy tắc này, trong mục Thông báo. Riêng nhiệm vụ được giao: nhắc thêm trước hạn 10 ngày làm việc và sáng ngày làm việc cuối cùng.',
      before: 'Nhắc trước hạn (ngày làm việc)',
      beforeHint: 'Vào giờ của thời hạn, từ 1 đến 10 ngày.',
      sameDay: 'Việc gấp, nhắc trước hạn (phút)',
      sameDayHint: 'Khi đã qua ngày nhắc ở trên; tính theo giờ làm việc, từ 15 đến 240 phút.',
      at: 'Nhắc khi đến hạn',
      atHint: 'Báo cho người chưa hoàn thành ngay khi thời hạn kết thúc.',
      after: 'Nhắc lại sau hạn (ngày làm việc)',
      afterHint:
        'Khi việc vẫn chưa hoàn thành, từ 0 đến 10 ngày; 0 là không nhắc lại. Không áp dụng với lấy ý kiến đã kết thúc thời hạn.',
      effect:
        'Áp dụng ngay với mọi thời hạn chưa đến; lời nhắc đã gửi và thời hạn đã qua giữ nguyên. Thời hạn không thay đổi.',
      submit: 'Lưu quy tắc',
      done: 'Đã lưu quy tắc nhắc hạn. Các thời hạn chưa đến được nhắc theo quy tắc mới.',
      readOnly: 'Chánh Văn phòng hoặc Phó Chánh Văn phòng thay đổi quy tắc này.',
      now: (rule: string) => `Người khác vừa thay đổi quy tắc. Hiện nay: ${rule}.`,
      keepTyped: 'Tiếp tục với nội dung đang nhập',
      takeStored: 'Lấy quy tắc hiện nay',
      bounds: {
        workingDays: (from: string, to: string) => `Nhập số ngày làm việc từ ${from} đến ${to}.`,
        sameDayMinutes: (from: string, to: string) => `Nhập số phút từ ${from} đến ${to}.`,
        workingDaysAfter: (from: string, to: string) =>
          `Nhập số ngày làm việc từ ${from} đến ${to}; 0 là không nhắc lại.`,
      },
      saidBefore: (days: string, minutes: string) =>
        `Trước hạn ${days} ngày làm việc (việc gấp: ${minutes} phút)`,
      saidAt: 'nhắc khi đến hạn',
      saidNotAt: 'không nhắc khi đến hạn',
      saidAfter: (days: string) => `nhắc lại sau hạn ${days} ngày làm việc`,
      saidNotAfter: 'không nhắc lại sau hạn',
      changes: 'Các lần thay đổi',
      noChanges: 'Chưa ai thay đổi: đang theo quy tắc mặc định.',
      head: { rule: 'Quy tắc', by: 'Người thay đổi', when: 'Thời điểm' },
    },
    closed: 'Trang dành cho Văn phòng và lãnh đạo Ủy ban nhân dân',
    closedHint: 'Đồng chí xem tình trạng hồ sơ của đơn vị mình tại mục Dự thảo, trình ký.',
    field: 'Lĩnh vực',
    allFields: 'Mọi lĩnh vực',
    specialist: 'Chuyên viên',
    allSpecialists: 'Mọi chuyên viên',
    unit: 'Đơn vị chủ trì',
    allUnits: 'Mọi đơn vị',
    onlyLate: 'Chỉ hồ sơ quá hạn',
    choice: (name: string, count: number) => `${name} (${count})`,
    dossier: 'Hồ sơ',
    task: 'Việc',
    holder: 'Người giữ',
    nobody: 'Chưa giao chuyên viên',
    parts: 'Thành phần hồ sơ',
    complete: 'Đủ thành phần',
    lacks: (count: number) => `Còn thiếu ${two(count)}`,
    due: 'Thời hạn',
    step: 'Đang ở bước',
    since: (at: string) => `từ ${at}`,
    next: 'Bước tiếp theo',
    examinations: {
      what: 'danh sách hồ sơ chờ thẩm tra',
      lede: (count: number, late: number) =>
        late > 0
          ? `${count} hồ sơ tại Văn phòng, ${two(late)} hồ sơ quá hạn.`
          : `${count} hồ sơ tại Văn phòng.`,
      empty: 'Chưa có hồ sơ chờ Văn phòng',
      emptyHint: 'Hồ sơ các đơn vị trình sẽ hiện ở đây theo lĩnh vực và chuyên viên phụ trách.',
      emptyFound: 'Không có hồ sơ nào như vậy',
      emptyFoundHint: 'Đề nghị chọn lĩnh vực hoặc chuyên viên khác.',
      travels: (count: number) => `trình chung với ${two(count)} hồ sơ khác`,
      take: 'Nhận thay',
      give: 'Giao người khác',
      giveOut: 'Giao chuyên viên',
    },
    standing: {
      what: 'tình trạng hồ sơ',
      lede: 'Hồ sơ đang xử lý mà đồng chí được xem; hồ sơ quá hạn xếp trên cùng.',
      empty: 'Không có hồ sơ đang xử lý',
      emptyHint: 'Hồ sơ đang soạn thảo, lấy ý kiến, trình và ban hành sẽ hiện ở đây.',
    },
    reassign: {
      takeTitle: 'Nhận xử lý thay đồng nghiệp',
      takeBody: (holder: string) =>
        holder === ''
          ? 'Đồng chí sẽ giữ bước này; các chuyên viên khác không xử lý nữa.'
          : `${holder} sẽ thôi giữ bước này và được báo ngay. Thời hạn không thay đổi.`,
      giveTitle: 'Giao người khác xử lý',
      giveBody: 'Người đang giữ được báo ngay. Thời hạn không thay đổi; lý do ghi vào Quá trình xử lý.',
      to: 'Giao cho',
      confirmTake: 'Nhận xử lý',
      confirmGive: 'Giao xử lý',
      taken: 'Đồng chí đã nhận xử lý hồ sơ.',
      given: (name: string) => `Đã giao ${name} xử lý.`,
    },
  },
  phrases: 'Chèn câu có sẵn',
  forwardField: 'Trình Phó Chủ tịch theo lĩnh vực',
  forwardFieldHint: 'Phiếu trình đến đồng chí Phó Chủ tịch phụ trách lĩnh vực này.',
  forwardsTo: (person: string) => `Phiếu trình đến: ${person}.`,
  noField: 'Chưa xác định lĩnh vực',
};
