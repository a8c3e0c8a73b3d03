import { createPortal } from 'react-dom'
import { useStationState } from '../api/station-state'
import { instantWords } from '../text/instant-words'
import { useText } from '../text/text-context'
import type { AnsweredComparison } from './answered-comparison'
import { sides } from './compare-reducer'
import { RecordPicture } from './RecordPicture'
import styles from './RecordSheet.module.css'
import { ScoreScale } from './ScoreScale'
import { useDifferences } from './use-differences'

/**
 * The record of a comparison: one page, A4 or Letter, to be seen in print only. It stands outside of the window's content,
 * which is not printed then.
 */
export function RecordSheet({ answered }: { readonly answered: AnsweredComparison }) {
  const { compare } = useText()
  const { settings, server } = useStationState()
  const { record } = compare
  const differences = useDifferences(answered)
  const { verdict, confidence } = answered.comparison
  return createPortal(
    <article className={styles['sheet']} data-testid="record-sheet" data-print-sheet>
      <header className={styles['header']}>
        <h1>{record.title}</h1>
        {server?.mode === 'training' ? <p className={styles['training']}>{record.training}</p> : null}
      </header>
      <div className={styles['pictures']}>
        {sides.map((side) => (
          <RecordPicture key={side} side={side} picture={answered.pictures[side]} />
        ))}
      </div>
      <section className={styles['result']}>
        <div>
          <h2>{`${record.result}: ${compare.verdicts[verdict].title}`}</h2>
          <p>{compare.verdicts[verdict].text}</p>
          {differences.length === 0 ? null : (
            <>
              <h3>{record.weak}</h3>
              <ul>
                {differences.map(({ kind, where }) => (
                  <li key={kind}>{compare.differences[kind][where]}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div>
          <ScoreScale score={confidence} limits={settings.identification.verdictLimits} />
          <p>{record.note}</p>
        </div>
      </section>
      <Details comparedAt={answered.comparedAt} />
      <SignaturePart />
    </article>,
    document.body
  )
}

function Details({ comparedAt }: { readonly comparedAt: number }) {
  const { record } = useText().compare
  const { info, server } = useStationState()
  const isServer = server?.mode === 'server'
  const rows = [
    [record.details.comparedAt, instantWords(comparedAt)],
    [record.details.account, (isServer ? server.username : undefined) ?? record.noAccount],
    [record.details.server, isServer ? server.baseUrl : record.trainingServer],
    [record.details.station, info?.name ?? ''],
    [record.details.program, record.program(info?.version ?? '')]
  ] as const
  return (
    <dl className={styles['details']}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Left to be filled in by hand: the station does not decide. */
function SignaturePart() {
  const { record } = useText().compare
  return (
    <section className={styles['signature']}>
      <p className={styles['decision']}>
        <b>{record.decision}</b>
        {record.decisions.map((words) => (
          <span key={words} className={styles['box']}>
            {words}
          </span>
        ))}
      </p>
      <p className={styles['line']}>{record.remarks}</p>
      <div className={styles['lines']}>
        {[record.name, record.date, record.signature].map((words) => (
          <p key={words} className={styles['line']}>
            {words}
          </p>
        ))}
      </div>
    </section>
  )
}
