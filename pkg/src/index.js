// The public entry. Nothing runs at import; the engine starts at the first check.

export { describe } from './describe.js';
export { EngineError, ValidationError } from './errors.js';
export { messageNames } from './names.js';
export { assertValid, isValid, validate } from './validate.js';
export { validateAt } from './validate-at.js';
export { byField, prettify, toProblem } from './views.js';
