import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { takeFromPackage } from '../../scripts/lib/registry-files'

/** Pictures of three to five people each, 1920 pixels wide. Taken once from the npm registry, then kept. */
const source = {
  spec: '@vladmandic/face-api@1.7.15',
  integrity:
    'sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw==',
  files: [
    '8ecae4b267b2d3169e06e00c7dee97097aa2a94635d45216f7732a5f4943cb51',
    '7d2b60ae6f13bf30f422e04df87451081a02c83de469056f25afb44b7000c691',
    '8eb081c9efb14370fa94d9feab9e5fbeafd19a627491853a80c2bf67f7ffa936',
    '729efa5923061d40eb4ed5f267a18cc7b8ba6f852bb2757b16d8b7e4937476fc',
    '6d45095ebb182d8f975c0790e0e4eefd86fbb40609cf4b271776d92e12662938',
    '9baad80f9d5e306fb9b8c0913d44445f1e95848df317530efb03d0934c57ba87'
  ].map((sha256, index) => ({ path: `demo/sample${index + 1}.jpg`, as: `sample${index + 1}.jpg`, sha256 }))
}

const folder = fileURLToPath(new URL('../../node_modules/.cache/enroll-station/samples/', import.meta.url))

/** @returns the JPEG bytes of sample picture 1 to 6 */
export async function samplePicture(number: 1 | 2 | 3 | 4 | 5 | 6): Promise<Uint8Array> {
  await takeFromPackage(source, folder)
  return readFile(`${folder}sample${number}.jpg`)
}
