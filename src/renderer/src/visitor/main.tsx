import '../setup-zod'
import '../styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { findBridge } from '../api/find-bridge'
import { createCameraSource, findMediaDevices } from '../camera/camera-source'
import { ProblemPanel } from '../components/ProblemPanel'
import { VisitorPage } from './VisitorPage'
import { createVisitorLink, reportFailure } from './visitor-link'
import { words } from './visitor-words'

/** The page of the second window: small, without analysis, and without a way to anything but what it shows. */
const root = document.getElementById('root')
if (root === null) throw new Error('visitor.html has no #root')

const bridge = findBridge()
if (bridge === undefined) {
  createRoot(root).render(<ProblemPanel {...words.visitor.noStation} />)
} else {
  const report = (): void => reportFailure(bridge)
  window.addEventListener('error', report)
  window.addEventListener('unhandledrejection', report)
  createRoot(root, {
    // Nobody is at this screen to press a button.
    onUncaughtError: () => {
      report()
      setTimeout(() => location.reload(), 3000)
    }
  }).render(
    <StrictMode>
      <VisitorPage
        link={createVisitorLink(bridge)}
        camera={createCameraSource(findMediaDevices(), document)}
      />
    </StrictMode>
  )
}
