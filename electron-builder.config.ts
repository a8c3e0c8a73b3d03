import type { Configuration } from 'electron-builder'
import { fuses } from './build/fuses.ts'
import { packageIdentity } from './build/package-identity.ts'
import { packedFiles } from './build/packed-files.ts'

const { appId, productName, msiUpgradeCode, nsisGuid } = packageIdentity

/** See docs/packaging.md. Read by electron-builder (`npm run package`) and by `npm run package:check`. */
const configuration: Configuration = {
  appId,
  productName,
  copyright: 'MIT licence. See THIRD-PARTY-NOTICES.txt',
  // deb and MSI ask who makes it, and where more is to be read. Whoever releases puts their own name and address here.
  extraMetadata: { author: { name: 'Enroll Station' }, homepage: 'https://enroll-station.invalid/' },
  artifactName: 'enroll-station-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'build' },

  // SECURITY: 19. Nothing lies beside the archive, so that the integrity check covers all that runs. Electron reads the
  // worker thread, the models and ONNX Runtime out of it like from a folder; no child process needs a real file.
  asar: true,
  asarUnpack: [],
  electronFuses: fuses,
  files: [...packedFiles],
  extraResources: [
    { from: 'out/renderer/third-party-notices.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    { from: 'LICENSE', to: 'LICENSE.txt' }
  ],
  // Everything is bundled and nothing is native: no node_modules are installed, rebuilt or copied.
  beforeBuild: () => Promise.resolve(false),
  electronLanguages: ['en', 'en-US'],

  // SECURITY: a package without a signature is no release: without it, updates could not be told from forgeries.
  // Trial packages are made with `npm run package -- --unsigned`.
  forceCodeSigning: true,
  // No release goes anywhere by itself. The address is a placeholder: the station asks only where its settings say.
  publish: [{ provider: 'generic', url: 'https://updates.invalid/' }],
  detectUpdateChannel: false,

  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'msi', arch: ['x64', 'arm64'] }
    ],
    icon: 'out/icons/icon.ico',
    verifyUpdateCodeSignature: true
  },
  nsis: {
    guid: nsisGuid,
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: false,
    // Enrollments may wait in the profile: they outlive the program.
    deleteAppDataOnUninstall: false,
    buildUniversalInstaller: false
  },
  msi: {
    upgradeCode: msiUpgradeCode,
    oneClick: true,
    perMachine: true,
    runAfterFinish: false,
    createDesktopShortcut: 'always'
  },

  mac: {
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'pkg', arch: ['universal'] },
      // What an update on macOS is made from.
      { target: 'zip', arch: ['universal'] }
    ],
    icon: 'out/icons/icon.icns',
    // Elsewhere the builder leaves Chromium's notices beside the program.
    extraResources: [
      { from: 'node_modules/electron/dist/LICENSES.chromium.html', to: 'LICENSES.chromium.html' }
    ],
    category: 'public.app-category.business',
    minimumSystemVersion: '13.0',
    hardenedRuntime: true,
    notarize: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.inherit.plist',
    extendInfo: {
      NSCameraUsageDescription: 'The camera takes the photos for enrollment, identification and comparison.'
    }
  },
  pkg: { isRelocatable: false, overwriteAction: 'upgrade' },

  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] }
    ],
    icon: 'out/icons/png',
    category: 'Office',
    executableName: 'enroll-station',
    maintainer: 'Enroll Station',
    synopsis: 'Enrolls and identifies faces with an eConnect Identities server'
  },
  deb: { packageName: 'enroll-station' }
}

export default configuration
