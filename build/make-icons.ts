import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { icnsTypes, icoSizes, type IconImage, writeIcns, writeIco } from './icon-containers.ts'

/** Sizes of the icons that Linux desktops look for. */
export const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const

/** Icons of the package, below the project's folder. */
export const iconFiles = {
  ico: 'out/icons/icon.ico',
  icns: 'out/icons/icon.icns',
  png: 'out/icons/png'
} as const

/** Draws the one SVG at every size and writes the icons of all three systems below `root`. Fetches nothing. */
export async function makeIcons(root: string): Promise<void> {
  const svg = await readFile(join(root, 'build/icon.svg'))
  const sizes = new Set<number>([...icoSizes, ...Object.values(icnsTypes), ...linuxSizes])
  const images = new Map<number, IconImage>()
  for (const size of sizes) images.set(size, await draw(svg, size))
  const all = [...images.values()]

  await mkdir(join(root, iconFiles.png), { recursive: true })
  await writeFile(join(root, iconFiles.ico), writeIco(pick(images, icoSizes)))
  await writeFile(join(root, iconFiles.icns), writeIcns(all))
  for (const { size, png } of pick(images, linuxSizes)) {
    await writeFile(join(root, iconFiles.png, `${size}x${size}.png`), png)
  }
}

async function draw(svg: Uint8Array, size: number): Promise<IconImage> {
  // The SVG's own size is 1024; a density keeps small ones sharp instead of scaling a large picture.
  const picture = sharp(svg, { density: (72 * size) / 1024 }).resize(size, size)
  const png = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
  const rgba = await picture.clone().ensureAlpha().raw().toBuffer()
  return { size, rgba: new Uint8Array(rgba), png: new Uint8Array(png) }
}

function pick(images: ReadonlyMap<number, IconImage>, sizes: readonly number[]): IconImage[] {
  return sizes.flatMap((size) => images.get(size) ?? [])
}
