import { type PixelImage, pixelWords } from '../pixel-image'

/** Cells per row and column, and pixels looked at per row and column of a cell. */
const columns = 32
const rows = 18
const probes = 3

/** Difference of a cell's mean brightness, of 255, from which it has changed: above noise and a lamp's flicker. */
const changedCell = 32
/** Share of changed cells that makes another scene. Somebody who walks by the camera changes less between frames. */
const changedScene = 0.2

/**
 * A coarse memory of what a picture looked like, to notice cheaply that something else is in it now: 5184 pixels are
 * looked at, whatever the size of the picture.
 */
export interface SceneSketch {
  /** Whether the picture differs clearly from the one remembered; true when there is none. */
  differs(image: PixelImage): boolean
  remember(image: PixelImage): void
  forget(): void
}

export function createSceneSketch(): SceneSketch {
  const remembered = new Float32Array(columns * rows)
  const seen = new Float32Array(columns * rows)
  let holdsPicture = false

  return {
    differs(image) {
      if (!holdsPicture) return true
      sketch(image, seen)
      let changed = 0
      for (let cell = 0; cell < seen.length; cell++) {
        if (Math.abs((seen[cell] ?? 0) - (remembered[cell] ?? 0)) > changedCell) changed++
      }
      return changed > changedScene * seen.length
    },
    remember(image) {
      sketch(image, remembered)
      holdsPicture = true
    },
    forget() {
      holdsPicture = false
      remembered.fill(0)
      seen.fill(0)
    }
  }
}

/** Mean of the green bytes at evenly spread pixels of each cell: green is most of the brightness. */
function sketch(image: PixelImage, cells: Float32Array): void {
  const words = pixelWords(image)
  const stepX = image.width / (columns * probes)
  const stepY = image.height / (rows * probes)
  cells.fill(0)
  for (let v = 0; v < rows * probes; v++) {
    const line = Math.floor((v + 0.5) * stepY) * image.width
    const firstCell = Math.floor(v / probes) * columns
    for (let u = 0; u < columns * probes; u++) {
      const cell = firstCell + Math.floor(u / probes)
      const green = ((words[line + Math.floor((u + 0.5) * stepX)] ?? 0) >>> 8) & 0xff
      cells[cell] = (cells[cell] ?? 0) + green / (probes * probes)
    }
  }
}
