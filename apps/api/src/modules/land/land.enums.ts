import { registerEnumType } from '@nestjs/graphql';
import { codeEnum } from '@thong-suot/administration';
import { REPORTING_REGIMES, type ReportingRegime } from '@thong-suot/land-rules';
import { LAND_REPORT_ACTS, type LandReportAct } from './domain/report-state.js';

const enumOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [C in Code]: C };

export const LandReportStateEnum = codeEnum('landReportState');
registerEnumType(LandReportStateEnum, { name: 'LandReportState' });

export const LandOwnerEnum = codeEnum('landOwner');
registerEnumType(LandOwnerEnum, { name: 'LandOwner', description: 'Who answers for a figure.' });

export const LandStandingEnum = codeEnum('landStanding');
registerEnumType(LandStandingEnum, { name: 'LandStanding' });

export const LandPriceStateEnum = codeEnum('landPriceState');
registerEnumType(LandPriceStateEnum, { name: 'LandPriceState' });

export const LandPaceEnum = codeEnum('landPace');
registerEnumType(LandPaceEnum, { name: 'LandPace' });

export const LandFigureReviewEnum = codeEnum('landFigureReview');
registerEnumType(LandFigureReviewEnum, { name: 'LandFigureReview' });

export const LandReportActEnum = enumOf<LandReportAct>(LAND_REPORT_ACTS);
registerEnumType(LandReportActEnum, { name: 'LandReportAct' });

export const LandRegimeEnum = enumOf<ReportingRegime>(REPORTING_REGIMES);
registerEnumType(LandRegimeEnum, { name: 'LandRegime', description: 'Decree 09/2019/NĐ-CP.' });

export const LandSubjectEnum = { WARD: 'WARD', SECTION: 'SECTION' } as const;
registerEnumType(LandSubjectEnum, { name: 'LandSubjectKind' });

export const LandFigureKindEnum = enumOf(['CUMULATIVE', 'SCOPE', 'LEVEL', 'IN_PERIOD']);
registerEnumType(LandFigureKindEnum, { name: 'LandFigureKind' });

export const LandValueKindEnum = enumOf(['NUMBER', 'TEXT', 'CHECK']);
registerEnumType(LandValueKindEnum, { name: 'LandValueKind' });

export const LandColumnKindEnum = enumOf(['RATE', 'COUNT', 'CHECKLIST']);
registerEnumType(LandColumnKindEnum, { name: 'LandColumnKind' });

export const LandColumnEnum = enumOf(['SIGNED', 'REGISTERED', 'INVENTORY', 'PAID', 'AREA', 'ENCROACHED']);
registerEnumType(LandColumnEnum, { name: 'LandColumn' });

export const LandCellStateEnum = enumOf(['COUNTED', 'PENDING', 'NO_DATA', 'NO_TARGET', 'NONE']);
registerEnumType(LandCellStateEnum, {
  name: 'LandCellState',
  description: 'NO_DATA: nothing reported, which is not 0. NONE: there is nothing to report.',
});
