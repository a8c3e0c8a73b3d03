import { useEffect, useState } from 'react'
import type { OutboxStatus } from '@shared/domain/outbox'
import { useStation } from '../api/station-context'

/** How full the outbox is. @returns undefined until the station has answered */
export function useOutboxStatus(): OutboxStatus | undefined {
  const { client } = useStation()
  const [status, setStatus] = useState<OutboxStatus>()
  useEffect(() => {
    let isCurrent = true
    const end = client.subscribe('outbox:status-changed', setStatus)
    void client.invoke('outbox:read-status').then((answer) => {
      // An event that overtook this answer is newer than it.
      if (isCurrent && answer.ok) setStatus((known) => known ?? answer.value)
    })
    return () => {
      isCurrent = false
      end()
    }
  }, [client])
  return status
}
