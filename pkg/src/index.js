// The public entry. Nothing runs at import; the engine starts at the first check.

export { readAnswer } from './answers.js';
export { responseCode, responseCodes, responseText } from './codes.js';
export { convert } from './convert.js';
export { describe } from './describe.js';
export { EngineError, ValidationError } from './errors.js';
export { messageNames } from './names.js';
export { prepare } from './prepare.js';
export { reply } from './reply.js';
export { traceText } from './trace.js';
export { units } from './units.js';
export { assertValid, isValid, validate } from './validate.js';
export { validateAt } from './validate-at.js';
export { byField, prettify, toProblem } from './views.js';
