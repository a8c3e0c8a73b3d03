import { Loading } from '../../components/Loading'
import { useText } from '../../text/text-context'
import styles from './ScreenOpening.module.css'

/** While the code of a screen is read. Seen on a slow disk only: it appears when somebody would begin to wonder. */
export function ScreenOpening() {
  const { shell } = useText()
  return (
    <div className={styles['opening']}>
      <Loading>{shell.opening}</Loading>
    </div>
  )
}
