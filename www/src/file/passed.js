// A file that another view hands on to the whole file view.

/** @type {File | undefined} */
let passed;

/** @param {File} file */
export function passFile(file) {
  passed = file;
}

export function takePassedFile() {
  const file = passed;
  passed = undefined;
  return file;
}
