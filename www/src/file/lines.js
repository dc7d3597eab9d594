// Cuts a stream of bytes into lines, without ever holding more than one piece of it and one line.

/** @typedef {{ bytes: Uint8Array, start: number, end: number }} Line `start` and `end` in the whole stream */

const LINE_FEED = 10;

/**
 * The lines in each piece as it comes, the last one without a line feed too.
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {AsyncGenerator<Line[]>}
 */
export async function* linesOf(stream) {
  let rest = new Uint8Array(0);
  let offset = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const bytes = rest.length > 0 ? joined(rest, value) : value;
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      lines.push({ bytes: bytes.subarray(start, end), start: offset + start, end: offset + end });
      start = end + 1;
    }
    rest = bytes.slice(start);
    offset += start;
    yield lines;
  }
  if (rest.length > 0) yield [{ bytes: rest, start: offset, end: offset + rest.length }];
}

/** @param {Uint8Array} a @param {Uint8Array} b */
function joined(a, b) {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
