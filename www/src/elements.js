// Builds elements. Nothing is ever set as HTML, so no text from a payload can become markup.

/**
 * @typedef {Record<string, string | number | boolean | undefined | null | Record<string, (event: any) => void>>} Properties
 * @typedef {Node | string | number | boolean | undefined | null} Child
 */

/**
 * `on` holds listeners; of the attributes, `true` stands without a value and `false` is left out.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Properties} [properties]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function h(name, { on, ...attributes } = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, /** @type {any} */ (value));
  for (const [event, listener] of Object.entries(on ?? {})) element.addEventListener(event, listener);
  element.append(...present(children.flat()));
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | undefined | null} value
 */
export function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * The new children in place of the old ones.
 * @param {Element} element
 * @param {...(Child | Child[])} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...present(children.flat()));
}

/** @param {Child[]} children */
function present(children) {
  return /** @type {(Node | string)[]} */ (
    children.filter((child) => child !== undefined && child !== null && typeof child !== 'boolean').map((child) => (typeof child === 'number' ? String(child) : child))
  );
}
