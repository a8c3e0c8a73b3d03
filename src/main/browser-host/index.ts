import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../../package.json'
import { LogFile } from '../diagnostics/log-file'
import { jsonLogger, type WriteLine } from '../platform/json-logger'
import { systemClock } from '../platform/system-clock'
import { endOnCrash } from '../security/crash-report'
import { type NotOpened, openAppWindow } from './open-app-window'
import { startBrowserHost } from './start-browser-host'

/** Command-line entry of the browser host. `npm start` calls it where there is no Electron. */

const whyNotOpened: Readonly<Record<NotOpened, string>> = {
  'no-display': 'There is no display here. Open the address in a browser on this machine.',
  'no-browser':
    'No Chrome, Edge or Chromium was found. Open the address in any Chromium-based browser on this machine.',
  'as-root': 'Browsers do not start for root. Open the address as an ordinary user of this machine.'
}

const { values: flags } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: join(homedir(), '.enroll-station') },
    managed: { type: 'string' },
    'no-open': { type: 'boolean', default: false }
  }
})

// Built files: this one is out/main/browser-host.js, resources/ lies beside out/.
const built = import.meta.dirname
const resources = join(built, '../../resources')
// SECURITY: practice records are pictures of people too; other users of this machine have no business here.
mkdirSync(flags.data, { recursive: true, mode: 0o700 })

const logFiles = new LogFile(join(flags.data, 'logs'))
const writeLine: WriteLine = (line, level) => logFiles.append(line, level)
endOnCrash(process, jsonLogger(systemClock(), writeLine), () => {
  console.error('Enroll Station had to stop because of an error in itself. Its log says where.')
  process.exit(1)
})

const host = await startBrowserHost({
  version: packageJson.version,
  dataFolder: flags.data,
  rendererFolder: join(built, '../renderer'),
  modelsFolder: join(resources, 'models'),
  runtimeFolder: join(resources, 'ort'),
  engineWorker: join(built, 'face-engine.worker.js'),
  port: Number(flags.port),
  writeLine,
  logFiles,
  managedPath: flags.managed
})

console.log(`Enroll Station, Training mode: ${host.url}`)
const notOpened = flags['no-open'] ? undefined : openAppWindow(host.url, join(flags.data, 'browser'))
if (notOpened) console.log(whyNotOpened[notOpened])
console.log('The address works once. Press Ctrl+C to stop.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void host.close().then(() => process.exit(0)))
}
