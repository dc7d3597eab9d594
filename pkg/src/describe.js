// The fields of a message as a form needs them.

/**
 * @typedef {Record<string, any>} Kind
 * @typedef {[string, any[]]} Table
 */
export {};
