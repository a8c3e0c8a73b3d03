/** Apart from its client so that only this file needs a bundler and a browser. */
export function createAnalysisWorker(): Worker {
  return new Worker(new URL('./worker/analysis.worker.ts', import.meta.url), { type: 'module' })
}
