import type { Configuration } from 'electron-builder'

/** Every switch that electron-builder knows, so that a new one does not compile before somebody has decided on it. */
export type Fuses = Required<NonNullable<Configuration['electronFuses']>>

/**
 * SECURITY: 19. The switches burnt into Electron's binary when it is packaged. Nobody can turn them at the station without
 * breaking its signature.
 *
 * The face engine of Training mode is a worker thread, not a forked process, and so does not need `runAsNode`.
 */
export const fuses: Fuses = {
  // The program is no general-purpose Node for whoever can start it.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // What runs is what was signed: only app.asar is loaded, and its blocks are compared with hashes in the signed binary.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  // Pages come from app://, so file:// needs no privileges.
  grantFileProtocolExtraPrivileges: false,
  // There is no snapshot of our own.
  loadBrowserProcessSpecificV8Snapshot: false,
  // The builder signs after it has set the switches.
  resetAdHocDarwinSignature: false
}
