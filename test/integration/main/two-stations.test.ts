import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trainingServer } from '@main/platform/training-server'
import { expect, it, onTestFinished } from 'vitest'
import { recordingLogger } from '../../support/recording-logger'
import { engineFiles } from '../../support/sandbox-engine'

it('a second station on the same practice records does not start them, and does once the first has stopped', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'two-stations-'))
  const logger = recordingLogger()
  const open = () =>
    trainingServer(
      {
        dataFolder,
        modelsFolder: engineFiles.modelsDir,
        runtimeFolder: engineFiles.runtimeDir,
        engineWorker: join(dataFolder, 'never-started.js')
      },
      logger
    )
  const first = open()
  const second = open()
  onTestFinished(() => second.stop())

  expect((await first.start()).ok).toBe(true)
  expect(await second.start()).toMatchObject({
    ok: false,
    error: { code: 'training/failed-to-start', retryable: true }
  })
  expect(logger.events).toEqual(['training-server-failed'])
  await first.stop()
  expect((await second.start()).ok).toBe(true)
})
