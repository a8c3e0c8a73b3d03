import { safeStorage } from 'electron'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import type { SecretBox } from './ports'

/**
 * Seals by the operating system's key store: DPAPI on Windows, the Keychain on macOS, a secret service on Linux.
 *
 * @param platform `process.platform`
 */
export function electronSecretBox(platform: NodeJS.Platform): SecretBox {
  return {
    async protection() {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none'
      // SECURITY: without a secret service Chromium encrypts with a key that stands in its source.
      const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : undefined
      return backend === 'basic_text' || backend === 'unknown' ? 'none' : 'operating-system'
    },
    async seal(plain) {
      try {
        return ok(new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(plain).toString('base64'))))
      } catch {
        // The message names keys and stores; the code says what there is to do.
        return err(appError('secrets/no-key-store'))
      }
    },
    async open(sealed) {
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed))
        return ok(new Uint8Array(Buffer.from(result, 'base64')))
      } catch {
        return err(appError('secrets/unreadable'))
      }
    }
  }
}
