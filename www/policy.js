/** What the page may load and run: its own files, and the WebAssembly that the package brings. */
export const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
