import type { Engine } from './engine'
import type { BenchPage } from './main'

declare global {
  interface Window {
    /** In the frame of a peer: the peer. */
    engine?: Promise<Engine>
    /** In the page itself: what the script that runs the benchmark calls. */
    bench?: BenchPage
  }
}
