import { takeFromPackage } from '../../scripts/lib/registry-files'
import peers from '../peers.json' with { type: 'json' }
import { folders } from './folders'

/** Makes sure that the packages to compare with are there, with exactly the expected bytes. */
export async function fetchPeers(): Promise<void> {
  for (const source of peers.packages) {
    try {
      const fetched = await takeFromPackage(source, folders.peers)
      if (fetched.length > 0) console.log(`${source.spec}: fetched ${fetched.length} files`)
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`The benchmark has nothing to compare with. ${reason}`, { cause })
    }
  }
}
