import './setup-zod'
import './styles/base.css'
import { createAnalyzer } from './analysis/analysis-client'
import { createAnalysisWorker } from './analysis/create-analysis-worker'
import { findBridge } from './api/find-bridge'
import { createStationClient } from './api/station-client'
import type { Station } from './api/station-context'
import { createCameraSource, findMediaDevices } from './camera/camera-source'
import { mount } from './mount'
import { reportUncaught } from './report-uncaught'

/** The composition root of the page. */
function composeStation(): Station | undefined {
  const bridge = findBridge()
  if (bridge === undefined) return undefined
  const client = createStationClient(bridge)
  reportUncaught(window, client)
  return {
    client,
    analyzer: createAnalyzer({ createWorker: createAnalysisWorker }),
    camera: createCameraSource(findMediaDevices(), document),
    now: () => performance.now(),
    clock: () => Date.now(),
    newId: () => crypto.randomUUID()
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
mount(root, composeStation())
