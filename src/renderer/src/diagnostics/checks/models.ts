import type { Check, PageCheckParts } from './check'

/** The fastest counts: the first after a pause takes longer, and other programs get in between. */
const pictures = 3
/** Fewer than four pictures a second, and guidance limps behind. */
const slowMs = 250

/** Loads and tests the models where that has not been done, and has them look at an empty picture. */
export function modelsCheck({ analyzer, now }: Pick<PageCheckParts, 'analyzer' | 'now'>): Check<'models'> {
  return {
    id: 'models',
    async run(signal) {
      const started = await analyzer.start()
      if (!started.ok) return { finding: 'models/failed', error: started.error.code }
      let fastest = Infinity
      try {
        for (let taken = 0; taken < pictures && !(signal.aborted && taken > 0); taken += 1) {
          const began = now()
          const analysed = await analyzer.analyze(emptyPicture())
          if (!analysed.ok) return { finding: 'models/failed', error: analysed.error.code }
          fastest = Math.min(fastest, now() - began)
        }
      } finally {
        analyzer.forget()
      }
      const milliseconds = Math.round(fastest)
      return { finding: milliseconds > slowMs ? 'models/slow' : 'models/fine', figures: { milliseconds } }
    }
  }
}

function emptyPicture(): VideoFrame {
  const canvas = new OffscreenCanvas(1280, 720)
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.fillStyle = 'grey'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  return new VideoFrame(canvas, { timestamp: 0 })
}
