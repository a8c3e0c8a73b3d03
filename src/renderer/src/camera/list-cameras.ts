import { ok, type Result } from '@shared/result'
import type { CameraDevice } from './camera-device'
import type { CameraSource } from './camera-source'

/**
 * The cameras with their names. A browser hides ids and names until a camera was opened once, so where they are missing
 * the first one is opened for a moment. That also finds out why there is none.
 *
 * Errors: those of `CameraSource`.
 */
export async function listCameras(
  source: Pick<CameraSource, 'list' | 'open'>
): Promise<Result<readonly CameraDevice[]>> {
  const listed = await source.list()
  if (!listed.ok) return listed
  const isNamed = listed.value.every(({ deviceId, label }) => deviceId !== '' && label !== '')
  if (listed.value.length > 0 && isNamed) return listed
  const opened = await source.open()
  if (!opened.ok) {
    // A camera that another program has is told of when it is its turn; its name is known from then on.
    const isKnown = listed.value.length > 0 && listed.value.every(({ deviceId }) => deviceId !== '')
    return isKnown && opened.error.code === 'camera/in-use' ? ok(listed.value) : opened
  }
  opened.value.close()
  return source.list()
}
