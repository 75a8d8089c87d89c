import { registerEnumType } from '@nestjs/graphql';

export const DocumentStateEnum = {
  DRAFT: 'DRAFT',
  SIGNED: 'SIGNED',
  NUMBERED: 'NUMBERED',
  SEALED: 'SEALED',
  DISPATCHED: 'DISPATCHED',
} as const;
registerEnumType(DocumentStateEnum, { name: 'DocumentState' });

export const SigningModeEnum = { TRIAL: 'TRIAL', SCAN: 'SCAN' } as const;
registerEnumType(SigningModeEnum, {
  name: 'SigningMode',
  valuesMap: {
    TRIAL: { description: 'A recorded act: "ký thử, không có giá trị pháp lý".' },
    SCAN: { description: 'Signed on paper, the scan is uploaded.' },
  },
});

export const DeliveryStateEnum = {
  WAITING: 'WAITING',
  SENT: 'SENT',
  SEEN: 'SEEN',
  RECEIVED: 'RECEIVED',
} as const;
export type DeliveryState = keyof typeof DeliveryStateEnum;
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  valuesMap: {
    SEEN: { description: 'Somebody of the unit has opened it.' },
    RECEIVED: { description: "The unit's clerk, or who does the clerk's work there, has received it." },
  },
});

export const SendingMeansEnum = { PAPER: 'PAPER', NETWORK: 'NETWORK', IN_PERSON: 'IN_PERSON' } as const;
export type SendingMeans = keyof typeof SendingMeansEnum;
registerEnumType(SendingMeansEnum, {
  name: 'SendingMeans',
  description: 'How a document goes to a body outside the system.',
  valuesMap: {
    PAPER: { description: 'On paper, by post or courier.' },
    NETWORK: { description: 'By the exchange network of documents (trục liên thông).' },
    IN_PERSON: { description: 'Handed over directly.' },
  },
});

export const DocumentActEnum = {
  SIGN: 'SIGN',
  NUMBER: 'NUMBER',
  SEAL: 'SEAL',
  DISPATCH: 'DISPATCH',
} as const;
export type DocumentAct = keyof typeof DocumentActEnum;
registerEnumType(DocumentActEnum, { name: 'DocumentAct' });
