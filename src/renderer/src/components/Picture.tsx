import { useCallback, type CSSProperties } from 'react'

export interface PictureProps {
  readonly jpeg: Uint8Array<ArrayBuffer>
  readonly alt: string
  readonly className?: string | undefined
  readonly style?: CSSProperties
}

/** Shows JPEG bytes. The object URL lives as long as the element, so no picture outlives its screen. */
export function Picture({ jpeg, alt, className, style }: PictureProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }))
      image.src = url
      return () => {
        image.removeAttribute('src')
        URL.revokeObjectURL(url)
      }
    },
    [jpeg]
  )
  return <img ref={show} alt={alt} className={className} style={style} draggable={false} />
}
