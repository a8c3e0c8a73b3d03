import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Result } from '@shared/result'
import { saveFile } from '../api/save-file'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { instantStamp } from '../text/instant-words'
import { useText } from '../text/text-context'
import type { AnsweredComparison } from './answered-comparison'
import styles from './ComparePanel.module.css'
import { RecordSheet } from './RecordSheet'

/**
 * Puts the comparison on paper or into a PDF, when somebody wants that. The sheet goes along unseen, so that the browser's
 * own way of printing prints it, too.
 */
export function RecordActions({ answered }: { readonly answered: AnsweredComparison }) {
  const { compare, errors } = useText()
  const { info } = useStationState()
  const { client } = useStation()
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<Result<string>>()

  const savePdf = async (): Promise<void> => {
    setMaking(true)
    setMade(undefined)
    const name = compare.fileName(instantStamp(answered.comparedAt))
    const printed = await client.invoke('page:print-to-pdf')
    if (printed.ok) saveFile(name, [printed.value.content], 'application/pdf')
    setMade(printed.ok ? { ok: true, value: name } : printed)
    setMaking(false)
  }

  return (
    <div className={styles['record']}>
      {made?.ok === false ? (
        <Notice tone="bad" title={errors[made.error.code].title} announce>
          {errors[made.error.code].advice}
        </Notice>
      ) : (
        <p className={styles['small']} role="status">
          {made?.ok === true ? compare.saved(made.value) : compare.nothingKept}
        </p>
      )}
      <div className={styles['recordActions']}>
        <ActionButton icon={Printer} label={compare.printRecord} onPress={() => window.print()}>
          {compare.print}
        </ActionButton>
        {info?.canSavePdf === true ? (
          <ActionButton
            icon={FileDown}
            label={compare.saveRecord}
            isPending={isMaking}
            onPress={() => void savePdf()}
          >
            {compare.savePdf}
          </ActionButton>
        ) : null}
      </div>
      <RecordSheet answered={answered} />
    </div>
  )
}
