/** Without these a Chromium-based browser talks to its maker from time to time. */
export const quietSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check'
]

/**
 * And these keep it silent altogether: it would still send what forms look like (not what is typed), look for hints on
 * pages, and ask who is signed in to the browser. The first switch stands alone on a command line: a second one of its
 * name would replace it. The second leads to where nobody listens.
 */
export const silentSwitches = [
  '--disable-features=AutofillServerCommunication,OptimizationHints,Translate,MediaRouter',
  '--gaia-url=http://127.0.0.1:9'
]
