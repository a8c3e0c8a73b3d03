import { fingerprintRows } from './fingerprint-rows'
import styles from './Fingerprint.module.css'

/** A certificate's fingerprint in groups, always in the same order and width. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  return (
    <span className={styles['fingerprint']} data-testid="fingerprint">
      {fingerprintRows(sha256).map((row, place) => (
        <span key={place} className={styles['row']}>
          {row.map((group, column) => (
            <span key={column}>{group} </span>
          ))}
        </span>
      ))}
    </span>
  )
}
