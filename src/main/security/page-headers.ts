const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // WebAssembly is compiled by ONNX Runtime; `eval` of JavaScript stays forbidden.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'"
}

/**
 * The headers that go with every answer to the page, under both hosts.
 *
 * SECURITY: 7. The policy is a header, not a tag, so that it also covers workers and the first byte of the page.
 * Isolation (opener and embedder policy) keeps other pages out of our process and is what lets WebAssembly use threads.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Nothing of the page belongs in a disk cache; on 127.0.0.1 and inside the app reading again is cheap.
  'cache-control': 'no-store'
}
