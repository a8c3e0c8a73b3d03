/** How the program was started, as the operating system tells it. */
export interface Start {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isPackaged: boolean
}

/** Switches, by how they begin, that give somebody else a hold on the program or take its protection away. */
const refusedSwitches = [
  // Somebody else's debugger, or code of somebody else's.
  'remote-debugging',
  'remote-allow-origins',
  'inspect',
  'debug',
  'js-flags',
  'load-extension',
  'auto-open-devtools-for-tabs',
  // Another program in place of one of Chromium's.
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  // Less protection.
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  // A way for passwords and pictures out of the program, and one for pictures into it.
  'log-net-log',
  'ssl-key-log-file',
  'use-fake-',
  'use-file-for-fake-'
] as const

const refusedVariables = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'SSLKEYLOGFILE'] as const

/**
 * What a packaged station does not start with. The fuses already close most of it in the binary; this also holds where
 * somebody has put them back, and it tells why.
 *
 * @returns the first switch or variable that is refused, without its value
 */
export function refusedStart({ argv, env, isPackaged }: Start): string | undefined {
  if (!isPackaged) return undefined
  const variable = refusedVariables.find((name) => (env[name] ?? '') !== '')
  if (variable !== undefined) return variable
  return argv
    .slice(1)
    .flatMap((argument) => switchName(argument) ?? [])
    .find((name) => refusedSwitches.some((refused) => name.startsWith(refused)))
}

/** As Chromium and Node read it: one dash or two, on Windows a slash, too; in any case; Node takes `_` for `-`. */
function switchName(argument: string): string | undefined {
  const [, name] = /^(?:--?|\/)([a-z][\w-]*)/i.exec(argument) ?? []
  return name?.toLowerCase().replaceAll('_', '-')
}
