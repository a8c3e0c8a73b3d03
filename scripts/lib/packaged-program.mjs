import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

/** Where electron-builder leaves the unpacked program of this computer's system and processor. */
const places = {
  win32: [join(process.arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked', 'Enroll Station.exe')],
  darwin: [join('mac-universal', 'Enroll Station.app', 'Contents', 'MacOS', 'Enroll Station')],
  linux: [join(process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'enroll-station')]
}

/** @returns executable and resources folder of what `npm run package` has made, or undefined when it has not */
export function packagedProgram() {
  const executable = (places[process.platform] ?? [])
    .map((place) => join(root, 'dist', place))
    .find((place) => existsSync(place))
  if (!executable) return undefined
  const resources = process.platform === 'darwin' ? '../../Resources' : '../resources'
  return { executable, resources: join(executable, resources) }
}
