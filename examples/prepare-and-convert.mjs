// A weighing in inches and pounds, as a scale in the warehouse reports it, into the text that Alibaba gets.
//
//   node examples/prepare-and-convert.mjs

import { convert, prepare, traceText } from 'freight-preflight';

const event = {
  aliOrderNo: 'ALS20260318005821',
  eventTime: '2026-03-18T09:30:00+08:00',
  eventCode: 'CHECK_WEIGHT',
  extInfo: {
    packages: [{ packageType: 'BOX', quantity: 12, unit: 'in', length: 16, width: 12.5, height: 10, weight: 264.6, weightUnit: 'lb' }],
  },
};

const { text, changes, issues } = prepare('notifyBizEvent', event);
if (text === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
console.log(text);
for (const { path, from, to, why } of changes) console.log(`${path.join('.')}: ${from ?? 'nothing'} -> ${to} (${why})`);

// The same numbers, exactly.
console.log(convert('12.5', 'in', 'cm'), 'cm');
console.log(convert('264.6', 'lb', 'kg'), 'kg');
console.log(convert('264.6', 'lb', 'kg', { scale: 2 }), 'kg, as it is sent');

console.log(traceText('S_TH_OUT', { location: 'Shenzhen' }));
