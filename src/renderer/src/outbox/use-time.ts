import { useEffect, useState } from 'react'

const everyMs = 20_000

/** The time, milliseconds since 1970, renewed often enough for words like "12 minutes ago". */
export function useTime(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
