import { useEffect, useState } from 'react'
import { useStation } from '../api/station-context'
import styles from './access.module.css'

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false })
const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' })

/** The time of day, for whoever passes a locked station. */
export function LockClock() {
  const { clock } = useStation()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 1000)
    return () => clearInterval(timer)
  }, [clock])
  return (
    <div className={styles['clock']}>
      <p className={styles['time']}>{time.format(now)}</p>
      <p className={styles['day']}>{day.format(now)}</p>
    </div>
  )
}
