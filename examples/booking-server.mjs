// A provider's back end without a framework: it receives bookings as raw bytes, checks them and answers.
//
//   node examples/booking-server.mjs                     listens at port 3000, or at PORT
//   ENVELOPE=1 node examples/booking-server.mjs          bookings in the gateway's envelope
//   curl --data-binary @samples/booking/valid.json localhost:3000

import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { reply, validate } from 'freight-preflight';

const MAX_BYTES = 1024 * 1024;

/**
 * @param {(booking: any) => Promise<{ aspOrderNo: string }>} accept your own system: takes the order, gives it a number
 * @param {{ envelope?: boolean }} [options]
 */
export function bookingServer(accept, { envelope = false } = {}) {
  return createServer(async (request, response) => {
    try {
      const answer = await answerTo(await bodyOf(request), accept, envelope);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
}

/**
 * The check sees the bytes as they came: what a parser makes of them has lost digits and doubled keys already.
 * @param {Buffer} bytes
 * @param {(booking: any) => Promise<{ aspOrderNo: string }>} accept
 * @param {boolean} envelope
 */
async function answerTo(bytes, accept, envelope) {
  const report = validate('booking', bytes, { envelope, maxBytes: MAX_BYTES });
  if (!report.valid) return reply(report);
  const body = JSON.parse(bytes.toString().replace(/^\ufeff/, ''));
  const booking = envelope ? enclosed(body.bookingOrderDTO) : body;
  return reply(report, await accept(booking));
}

/** @param {unknown} value the gateway sends the message as an object or as its text */
function enclosed(value) {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/**
 * Of a body that is too large no more than it takes to say so.
 * @param {AsyncIterable<Buffer>} request
 */
async function bodyOf(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    if (length <= MAX_BYTES) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let orders = 0;
  const server = bookingServer(async () => ({ aspOrderNo: `ASP-${++orders}` }), { envelope: process.env.ENVELOPE !== undefined });
  server.listen(process.env.PORT ?? 3000, () => console.log(`listening at port ${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`));
}
