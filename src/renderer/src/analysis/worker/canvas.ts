/** A canvas in main memory: its pixels are read back, which from graphics memory is slow. */
export function create2dContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser has no 2D canvas')
  return context
}
