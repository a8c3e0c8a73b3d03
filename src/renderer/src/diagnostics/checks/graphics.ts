import type { Check } from './check'

/** Names of renderers that draw without a graphics processor: Chromium's own, Mesa's, and Windows' last resort. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** @param rendererOf the name of what draws; undefined where 3D drawing is not to be had, as without a graphics processor */
export function graphicsCheck(rendererOf: () => string | undefined): Check<'graphics'> {
  return {
    id: 'graphics',
    run() {
      const renderer = rendererOf()
      const isSoftware = renderer === undefined || software.test(renderer)
      return Promise.resolve({ finding: isSoftware ? 'graphics/software' : 'graphics/fine' })
    }
  }
}

export function findRenderer(): string | undefined {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (context === null) return undefined
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = info === null ? undefined : context.getParameter(info.UNMASKED_RENDERER_WEBGL)
  // There are only so many contexts in a page.
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return typeof name === 'string' ? name : undefined
}
