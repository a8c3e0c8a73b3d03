/**
 * SECURITY: 16. The newest stable Electron when the version in package.json was last looked at: `npm view electron dist-tags`.
 * Whoever raises one raises the other. docs/electron-security.md says when that has to happen.
 */
export const newestElectron = { version: '45.4.1', lookedUpOn: '2026-11-22' } as const
