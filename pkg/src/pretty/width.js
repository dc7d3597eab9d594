// How many columns of a terminal a text takes: East Asian wide characters take two, marks that combine take none.

/** @param {string} character one code point */
export function characterWidth(character) {
  if (character < '\u0300') return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return isWide(character) ? 2 : 1;
}

/** @param {string} character one code point */
function isWide(character) {
  return /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u.test(character);
}

/** @param {string} text */
export function textWidth(text) {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
