import type { AuditRecord } from '@shared/domain/audit'
import { useText } from '../../text/text-context'
import { auditDetails, auditPerson } from './audit-words'
import styles from './AuditTable.module.css'

const when = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hour12: false
})

/** Records as they were written, the newest first. */
export function AuditTable({ records }: { readonly records: readonly AuditRecord[] }) {
  const text = useText()
  const words = text.administrator.log
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.table}>
      <table className={styles['table']} data-testid="audit-log">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.person}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.number} data-what={record.event.what}>
              <td>{record.number}</td>
              <td className={styles['when']}>{when.format(new Date(record.at))}</td>
              <td>
                <span className={styles['what']}>{words.titles[record.event.what]}</span>
                <span className={styles['details']}>{auditDetails(record.event, text)}</span>
              </td>
              <td>{record.who ?? <span className={styles['soft']}>{words.nobody}</span>}</td>
              <td className={styles['id']}>{auditPerson(record)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
