// A payload is a stranger's text: nothing in it may steer the terminal it is shown on.

/** Control characters, and those that turn or hide the text around them. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';

/** @param {string} text */
export function visible(text) {
  return text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? DELETE_PICTURE : '\ufffd';
  });
}
