// Times in WorldFirst's headers. Its documents write ISO 8601 with an offset: 2022-04-28T12:31:30+08:00.
import { quote, requireString } from "./argument.js";

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,3})?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** Forms a received time may have: the signature decides whether it is genuine, but the form must leave no doubt
 *  where the time ends, because only a full stop parts it from the body. 13 digits are milliseconds, which the same
 *  gateway writes for its other products. */
const RECEIVED = /^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})|\d{13})$/;

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string}
 */
export function requireTime(value, name) {
  const text = requireString(value, name, "a string such as `2022-04-28T12:31:30+08:00`");
  if (isTime(text)) return text;
  throw new TypeError(
    `\`${name}\` is ${quote(text)}: give ISO 8601 with an offset, YYYY-MM-DDThh:mm:ss (and .sss, if wanted) then Z or ±hh:mm, such as \`2022-04-28T12:31:30+08:00\``,
  );
}

/** @param {string} text */
export const isReceivedTime = (text) => RECEIVED.test(text);

/** @param {string} text */
function isTime(text) {
  const [, local, hours = "0", minutes = "0"] = ISO.exec(text) ?? [];
  return local !== undefined && exists(local) && Number(minutes) <= 59 && Number(hours) * 60 + Number(minutes) <= 14 * 60;
}

/**
 * Days that do not exist are either refused by Date or moved into the next month, hence the way there and back.
 * @param {string} local
 */
function exists(local) {
  const time = Date.parse(`${local}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(local);
}
