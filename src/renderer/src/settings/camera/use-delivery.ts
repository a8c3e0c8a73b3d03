import { useCallback, useState } from 'react'
import { type Delivery, watchDelivery } from '../../camera/delivery'

const refreshMs = 500

/** What a video's camera delivers, twice a second. The video is handed over by `onVideo`. */
export function useDelivery(): {
  readonly delivery: Delivery | undefined
  readonly onVideo: (video: HTMLVideoElement) => () => void
} {
  const [delivery, setDelivery] = useState<Delivery>()
  const onVideo = useCallback((video: HTMLVideoElement) => {
    const { read, stop } = watchDelivery(video)
    const timer = setInterval(() => setDelivery((old) => same(old, read())), refreshMs)
    return () => {
      clearInterval(timer)
      stop()
      setDelivery(undefined)
    }
  }, [])
  return { delivery, onVideo }
}

/** @returns the old one when nobody could see a difference */
function same(old: Delivery | undefined, next: Delivery | undefined): Delivery | undefined {
  if (old === undefined || next === undefined) return next
  const round = ({ framesPerSecond }: Delivery): number => Math.round(framesPerSecond ?? -1)
  const isSame = old.width === next.width && old.height === next.height && round(old) === round(next)
  return isSame ? old : next
}
