import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where the benchmark reads and writes. */
export const folders = {
  /** Committed with the numbers of a full run. */
  results: at('bench/'),
  /** Of a short run: not committed. */
  shortResults: at('test-results/bench/'),
  page: at('bench/page/'),
  builtPage: at('node_modules/.cache/enroll-station/bench-page/'),
  peers: at('node_modules/.cache/enroll-station/peers/'),
  models: at('resources/models/'),
  runtime: at('resources/ort/')
}
