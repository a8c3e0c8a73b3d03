import type { VisitorWindow } from '../platform/ports'
import type { BridgeSocket } from './bridge-socket'

/**
 * The second window of the browser host: a second address, opened by a person in the same browser.
 *
 * @param address the visitor's page with its present one-time token
 */
export function browserVisitorWindow(
  bridge: Pick<BridgeSocket, 'isOpen' | 'drop' | 'onChange'>,
  address: () => string
): VisitorWindow {
  return {
    describe: () => ({ isOpen: bridge.isOpen('visitor'), hasOwnScreen: false, address: address() }),
    // A host in plain Node opens no windows.
    open: () => undefined,
    close: () => bridge.drop('visitor'),
    onChange: (listener) => bridge.onChange(listener)
  }
}
