import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { icnsTypes, icoSizes, pngSize, readIcns, readIcoSizes } from './icon-containers.ts'
import { fuses } from './fuses.ts'
import { iconFiles, linuxSizes } from './make-icons.ts'

/** Exceptions from macOS's hardened runtime that the station asks for; any other is a hole. */
const neededEntitlements = ['com.apple.security.cs.allow-jit', 'com.apple.security.device.camera']

/** @returns what is wrong with the icons below `root`, read back from their files */
export function iconProblems(root: string): string[] {
  const read = (path: string): Uint8Array | undefined => readIfThere(join(root, path))
  const ico = read(iconFiles.ico)
  const icns = read(iconFiles.icns)
  const windows = ico && readIcoSizes(ico)
  const apple = icns && readIcns(icns)
  return [
    ...icoSizes.flatMap((size) =>
      windows?.includes(size) === true ? [] : [`${iconFiles.ico} lacks ${size} pixels.`]
    ),
    ...Object.entries(icnsTypes).flatMap(([type, size]) =>
      apple?.get(type) === size ? [] : [`${iconFiles.icns} lacks ${type} with ${size} pixels.`]
    ),
    ...linuxSizes.flatMap((size) => {
      const path = `${iconFiles.png}/${size}x${size}.png`
      const png = read(path)
      return png && pngSize(png) === size ? [] : [`${path} is not there or has another size.`]
    })
  ]
}

/** SECURITY: what a package must have so that it is ours, stays as it was signed, and may use the camera and nothing else. */
export function installerProblems(root: string, configuration: Configuration): string[] {
  const { mac, win, nsis, msi } = configuration
  const states = configuration.electronFuses ?? {}
  const must = (isSo: boolean, sentence: string): string[] => (isSo ? [] : [sentence])
  const info: unknown = mac?.extendInfo
  const names: unknown = configuration.extraMetadata
  const tells = (key: string): boolean => typeof names === 'object' && names !== null && key in names
  const usage =
    typeof info === 'object' && info !== null && 'NSCameraUsageDescription' in info
      ? info.NSCameraUsageDescription
      : undefined
  return [
    ...Object.entries(fuses).flatMap(([name, wanted]) =>
      must(
        Object.entries(states).some(([fuse, state]) => fuse === name && state === wanted),
        `The fuse ${name} is not ${String(wanted)}.`
      )
    ),
    ...must(
      tells('homepage') && tells('author'),
      'Who makes the package is not said; deb and MSI ask for it.'
    ),
    ...must(configuration.asar === true, 'The program is not packed into an archive.'),
    ...must(configuration.disableAsarIntegrity !== true, 'The archive has no hashes.'),
    ...must(
      configuration.asarUnpack?.length === 0,
      'Files beside the archive are not covered by its hashes.'
    ),
    ...must(configuration.forceCodeSigning === true, 'A package without a signature would be made.'),
    ...must(
      win?.verifyUpdateCodeSignature === true,
      'Updates on Windows would not be compared with the publisher.'
    ),
    ...must(mac?.hardenedRuntime === true, 'macOS does not get the hardened runtime.'),
    ...must(typeof usage === 'string' && usage.length > 20, 'macOS is not told what the camera is for.'),
    ...must(nsis?.perMachine === true && msi?.perMachine === true, 'Windows installs for one user only.'),
    ...must(
      nsis?.deleteAppDataOnUninstall === false,
      'Uninstalling would delete enrollments that wait to be sent.'
    ),
    ...[mac?.entitlements, mac?.entitlementsInherit].flatMap((path) => entitlementProblems(root, path))
  ]
}

function entitlementProblems(root: string, path: string | null | undefined): string[] {
  const file = typeof path === 'string' ? readIfThere(join(root, path)) : undefined
  if (file === undefined) return ['A list of entitlements is not there.']
  const found = readEntitlements(new TextDecoder().decode(file))
  if (found === undefined) return [`${String(path)} is no list of entitlements.`]
  const [lacking, more] = [
    neededEntitlements.filter((name) => !found.includes(name)),
    found.filter((name) => !neededEntitlements.includes(name))
  ]
  return [
    ...lacking.map((name) => `${String(path)} lacks ${name}.`),
    ...more.map((name) => `${String(path)} asks for ${name}, which the station does not need.`)
  ]
}

/**
 * Reads a property list that is one flat dictionary of `true`s, as entitlements are.
 *
 * @returns its keys, or undefined when there is anything else in it
 */
export function readEntitlements(plist: string): string[] | undefined {
  const body =
    /^<\?xml [^>]*>\s*<!DOCTYPE plist [^>]*>\s*<plist version="1.0">\s*<dict>([^]*)<\/dict>\s*<\/plist>\s*$/.exec(
      plist.replace(/<!--[^]*?-->/g, '')
    )?.[1]
  if (body === undefined) return undefined
  const entry = /\s*<key>([\w.-]+)<\/key>\s*<true\/>\s*/y
  const keys: string[] = []
  for (let match = entry.exec(body); match !== null; match = entry.exec(body)) {
    if (match[1] !== undefined) keys.push(match[1])
    if (entry.lastIndex === body.length) return keys
  }
  return undefined
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
