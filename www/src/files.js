// Takes files from a person, and tells what is no text or too large before anything is replaced by it.

/** The most that goes into the editor; the platforms' messages are far smaller. */
export const LARGEST_TEXT = 4_000_000;
const LOOKED_AT = 65_536;

/** @typedef {{ text: string } | { problem: 'binary' | 'large' | 'unreadable' }} FileText */

/** @param {Blob} file @returns {Promise<FileText>} */
export async function textOf(file) {
  try {
    if (await isBinary(file)) return { problem: 'binary' };
    if (file.size > LARGEST_TEXT) return { problem: 'large' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    return { problem: error instanceof TypeError ? 'binary' : 'unreadable' };
  }
}

/** A text has no zero bytes and is UTF-8, but for a character cut at the end of what is looked at. @param {Blob} file */
export async function isBinary(file) {
  const bytes = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  if (bytes.includes(0)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: file.size > LOOKED_AT });
    return false;
  } catch {
    return true;
  }
}

/**
 * Lets files be dropped anywhere on an element.
 * @param {HTMLElement} element
 * @param {(file: File) => void} take
 */
export function takeDrops(element, take) {
  element.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    element.classList.add('dropping');
  });
  element.addEventListener('dragleave', (event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget))) element.classList.remove('dropping');
  });
  element.addEventListener('drop', (event) => {
    element.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    take(file);
  }, { capture: true });
}

/** Saves a file where the browser puts downloads. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
