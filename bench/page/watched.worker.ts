/** The station's own analysis worker, after something that watches its memory. */
import './watch-wasm'
import '@renderer/analysis/worker/analysis.worker'
