import type { PageStep } from '@shared/domain/diagnostics'
import { cameraCheck } from './checks/camera'
import type { Check, PageCheckParts } from './checks/check'
import { findRenderer, graphicsCheck } from './checks/graphics'
import { modelsCheck } from './checks/models'
import { threadsCheck } from './checks/threads'

export type PageChecks = { readonly [Step in PageStep]: Check<Step> }

/** The steps of the self-check that the page does. */
export function createPageChecks(parts: PageCheckParts): PageChecks {
  return {
    camera: cameraCheck(parts),
    models: modelsCheck(parts),
    threads: threadsCheck({
      isIsolated: crossOriginIsolated,
      processors: navigator.hardwareConcurrency
    }),
    graphics: graphicsCheck(findRenderer)
  }
}
