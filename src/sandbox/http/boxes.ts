import type { Box } from '@shared/domain/analysis'
import type { SandboxPolicy } from '../policy'

/** A face's box in the unit that the policy names. */
export function wireBox(
  box: Box,
  picture: { readonly width: number; readonly height: number },
  unit: SandboxPolicy['boxUnit']
): Box {
  const [perX, perY] = unit === 'pixels' ? [1, 1] : [picture.width, picture.height]
  return { x: box.x / perX, y: box.y / perY, width: box.width / perX, height: box.height / perY }
}
