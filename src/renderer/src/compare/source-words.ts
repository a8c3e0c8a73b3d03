import type { PresentationConclusion } from '@shared/face/presentation-attack/verdict'
import type { Messages } from '../text/messages'
import type { PictureSource } from './picture-source'

/** What a picture is, in one line. */
export function sourceWords(source: PictureSource, { sources }: Messages['compare']): string {
  switch (source.kind) {
    case 'camera':
      return sources.camera
    case 'file':
      return sources.file(source.name)
    case 'enrolled':
      return source.name === undefined ? sources.nameless : sources.enrolled(source.name)
  }
}

/** What is said of the presentation: nothing where a site has only its record kept. */
export function presentationOf(source: PictureSource): PresentationConclusion | undefined {
  if (source.kind !== 'camera' || source.presentation.mode !== 'warn') return undefined
  return source.presentation.verdict?.conclusion
}
