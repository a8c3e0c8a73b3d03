import { randomBytes } from 'node:crypto'
import type { SecretBox } from '../../platform/ports'
import type { Check } from '../check'

export interface KeyStoreCheckParts {
  readonly box: SecretBox
  readonly isTraining: () => boolean
  readonly allowsUnprotected: () => boolean
}

/** Whether what is sealed here stays closed to whoever takes the disk, and can be opened again. */
export function keyStoreCheck(parts: KeyStoreCheckParts): Check<'key-store'> {
  const { box, isTraining, allowsUnprotected } = parts
  return {
    id: 'key-store',
    async run() {
      const protection = await box.protection()
      if (protection === 'none' && !isTraining()) {
        return { finding: allowsUnprotected() ? 'key-store/allowed' : 'key-store/none' }
      }
      const plain = randomBytes(32)
      const sealed = await box.seal(plain)
      const opened = sealed.ok ? await box.open(sealed.value) : sealed
      if (!opened.ok) return { finding: 'key-store/broken', error: opened.error.code }
      if (!plain.equals(opened.value)) return { finding: 'key-store/broken', error: 'secrets/unreadable' }
      return { finding: protection === 'none' ? 'key-store/training' : 'key-store/fine' }
    }
  }
}
