import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import type { FaceEngine } from '../../sandbox/engine/face-engine'
import { createWorkerFaceEngine } from '../../sandbox/engine/worker-face-engine'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox'
import { practiceTags } from '../../sandbox/seed-tags'
import type { Logger, TrainingServer } from './ports'

export interface TrainingServerOptions {
  /** Folder for the practice records; made when missing. */
  readonly dataFolder: string
  readonly modelsFolder: string
  readonly runtimeFolder: string
  /** The built worker that runs the face models. */
  readonly engineWorker: string
}

/** The sandbox server inside this process, with its models in a worker thread. Practice records only. */
export function trainingServer(options: TrainingServerOptions, logger: Logger): TrainingServer {
  let engine: FaceEngine | undefined
  let sandbox: Sandbox | undefined
  return {
    async start() {
      try {
        engine ??= createWorkerFaceEngine({
          workerFile: options.engineWorker,
          modelsDir: options.modelsFolder,
          runtimeDir: options.runtimeFolder
        })
        await mkdir(options.dataFolder, { recursive: true })
        sandbox = await startSandbox({
          databasePath: join(options.dataFolder, 'training.sqlite'),
          engine,
          now: () => new Date(),
          newId: randomUUID,
          randomBytes,
          tags: practiceTags
        })
        return ok({ baseUrl: sandbox.baseUrl, ...sandbox.account })
      } catch (thrown) {
        logger.write('error', 'training-server-failed', {
          name: thrown instanceof Error ? thrown.name : 'unknown'
        })
        return err(appError('training/failed-to-start'))
      }
    },
    async stop() {
      await sandbox?.close()
      await engine?.close()
      sandbox = undefined
      engine = undefined
    }
  }
}
