import { Power } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '@shared/result'
import { SecretForm } from '../../access/SecretForm'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { ActionButton, type ActionButtonProps } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { PlainDialog } from '../../components/PlainDialog'
import { useText } from '../../text/text-context'

/** The way out of the station, for whoever has the administrator's PIN. Not there where the station runs in a browser. */
export function QuitButton({
  kind = 'secondary',
  size = 'normal'
}: Pick<ActionButtonProps, 'kind' | 'size'>) {
  const { info } = useStationState()
  const words = useText().kiosk.quit
  const [isAsking, setAsking] = useState(false)
  if (info?.host !== 'electron') return null
  return (
    <>
      <ActionButton kind={kind} size={size} icon={Power} onPress={() => setAsking(true)}>
        {words.open}
      </ActionButton>
      {isAsking ? <QuitDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function QuitDialog({ onClose }: { readonly onClose: () => void }) {
  const { client } = useStation()
  const words = useText().kiosk.quit
  const [isClosing, setClosing] = useState(false)
  const quit = async (pin: string): Promise<Result<unknown>> => {
    const answer = await client.invoke('station:quit', { pin })
    if (answer.ok) setClosing(true)
    return answer
  }
  return (
    <PlainDialog title={words.title} onClose={onClose}>
      {isClosing ? (
        <Loading>{words.closing}</Loading>
      ) : (
        <>
          <p>{words.text}</p>
          <SecretForm
            name="pin"
            label={words.pin}
            action={words.action}
            pending={words.pending}
            icon={Power}
            onTry={quit}
          />
          <ActionButton onPress={onClose}>{words.cancel}</ActionButton>
        </>
      )}
    </PlainDialog>
  )
}
