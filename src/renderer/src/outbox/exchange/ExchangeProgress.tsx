import { Loading } from '../../components/Loading'
import { ProgressBar } from '../../components/ProgressBar'
import { sizeWords } from '../../text/size-words'
import { useText } from '../../text/text-context'
import styles from './exchange.module.css'
import type { Exchange } from './exchange-reducer'

type Busy = Extract<Exchange, { at: 'exporting' | 'importing' }>

/** How far a file is. Main needs a while for the key before the first and after the last piece. */
export function ExchangeProgress({ state: { at, progress } }: { readonly state: Busy }) {
  const { outbox, details } = useText()
  const { exporting, importing, of, progress: label } = outbox.exchange
  const isWhole = progress !== undefined && progress.done >= progress.total
  const doing =
    at === 'exporting'
      ? progress === undefined
        ? exporting.working
        : exporting.fetching
      : isWhole
        ? importing.checking
        : importing.working
  return (
    <div className={styles['progress']}>
      <Loading>{doing}</Loading>
      {progress === undefined ? null : (
        <ProgressBar
          label={label}
          done={progress.done}
          total={progress.total}
          words={of(sizeWords(progress.done, details), sizeWords(progress.total, details))}
        />
      )}
    </div>
  )
}
