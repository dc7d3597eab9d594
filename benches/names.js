// Who takes part, by file name in peers/, and on which messages.

export const PEERS = [
  'hand-written', 'typia', 'ajv-standalone', 'ajv-tuned', 'ajv', 'zod-compiled', 'zod', 'zod-mini',
  'typebox', 'arktype', 'valibot', 'yup',
];
export const MESSAGES = ['booking', 'return', 'createDelivery'];
