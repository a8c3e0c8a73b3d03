import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Where Chrome, Edge and Chromium install themselves. First one found wins. */
function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'win32': {
      const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      return roots
        .filter((root) => root !== undefined)
        .flatMap((root) => [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
          join(root, 'Chromium/Application/chrome.exe')
        ])
    }
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((root) => [
        join(root, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(root, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
        join(root, 'Chromium.app/Contents/MacOS/Chromium')
      ])
    default:
      return (env['PATH'] ?? '')
        .split(delimiter)
        .flatMap((folder) =>
          ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'].map(
            (name) => join(folder, name)
          )
        )
  }
}

/**
 * The installed Chromium-family browser, or undefined. `ENROLL_STATION_BROWSER` names another one.
 */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env
): string | undefined {
  return env['ENROLL_STATION_BROWSER'] ?? candidates(platform, env).find((path) => existsSync(path))
}
