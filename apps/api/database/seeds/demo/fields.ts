/** A field of work: the units whose files belong to it, and who is in charge of it. */
export interface FieldSeed {
  readonly code: string;
  readonly name: string;
  readonly units: readonly string[];
  /** The account of the vice-chair in charge. */
  readonly viceChair: string;
  /** The account of the specialist of the Office who follows it. */
  readonly specialist: string;
}

/** The division of work among the leaders of the Committee and the specialists of the Office: a sample, the notice has none. */
export const FIELDS: readonly FieldSeed[] = [
  {
    code: 'VX',
    name: 'Văn hóa - xã hội',
    units: ['VHKHTT', 'GDDT', 'YT', 'DTTG', 'MTTQ', 'HLHPN'],
    viceChair: 'pct',
    specialist: 'cv.vanphong',
  },
  {
    code: 'KT',
    name: 'Kinh tế - ngân sách',
    units: ['TCKH', 'THUE'],
    viceChair: 'pct2',
    specialist: 'cv2.vanphong',
  },
  {
    code: 'DD',
    name: 'Đất đai, đô thị, giải phóng mặt bằng',
    units: ['NNMT', 'TTPTQD', 'KTHTDT', 'DKDD'],
    viceChair: 'pct2',
    specialist: 'cv2.vanphong',
  },
  {
    code: 'NC',
    name: 'Nội chính, tổng hợp',
    units: ['VP', 'NV', 'TP', 'TTR', 'BCHQS'],
    viceChair: 'pct',
    specialist: 'cv.vanphong',
  },
];
