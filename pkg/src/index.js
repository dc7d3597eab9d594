// The public entry. Nothing runs at import; the engine starts at the first check.

export { EngineError, ValidationError } from './errors.js';
export { messageNames } from './names.js';
export { assertValid, isValid, validate } from './validate.js';
