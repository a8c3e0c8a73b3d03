import type { SceneAspect, SceneFinding, SceneRates, SceneVerdict } from '../../settings/scene/judge-scene'

interface Words {
  readonly title: string
  /** What to do, where something can be done. */
  readonly advice?: string
}

const aspects: Readonly<Record<SceneAspect, string>> = {
  light: 'Light on the face',
  backlight: 'Light from behind',
  distance: 'Distance',
  focus: 'Sharpness',
  frameRate: 'Frame rate'
}

const findings: Readonly<Record<SceneFinding, Words>> = {
  'well-lit': { title: 'The face is well lit' },
  dim: {
    title: 'The face is rather dim',
    advice: 'Put a soft light in front of the person, above or beside the camera.'
  },
  dark: {
    title: 'The face is too dark',
    advice:
      'Put a soft light in front of the person, above or beside the camera. A lit ceiling alone is not enough.'
  },
  bright: {
    title: 'The light is rather hard',
    advice: 'Turn the lamp to a wall or put a white cloth before it, so that nothing on the face shines.'
  },
  glaring: {
    title: 'The face is too bright',
    advice: 'Take direct light from the face: turn lamps to the wall, or close a blind.'
  },
  'no-backlight': { title: 'Nothing bright stands behind the person' },
  'bright-behind': {
    title: 'It is bright behind the person',
    advice: 'It works now. When the sun gets lower the face may become dark: a blind behind the person helps.'
  },
  backlit: {
    title: 'The person stands against the light',
    advice:
      'Turn the camera so that no window or lamp is behind the person, or cover it. More light from the front helps, too.'
  },
  'near-enough': { title: 'The face is large enough' },
  'rather-far': {
    title: 'The face is rather small',
    advice: 'Bring the camera or the place to stand somewhat closer together.'
  },
  'too-far': {
    title: 'The face is too small',
    advice: 'Bring the camera closer to where people stand, zoom in, or use a camera with more pixels.'
  },
  'too-close': {
    title: 'The face is too close',
    advice: 'Move the camera or the place to stand back, so that head and shoulders are in the picture.'
  },
  sharp: { title: 'The face is sharp' },
  soft: {
    title: 'The face is slightly soft',
    advice: 'Wipe the lens, and check the focus at the place where people stand.'
  },
  blurred: {
    title: 'The face is not sharp',
    advice: 'Wipe the lens and set the focus to the place where people stand. In the dark, more light helps.'
  },
  smooth: { title: 'The camera is fast enough' },
  slow: {
    title: 'The camera is rather slow',
    advice: 'Cameras slow down in the dark: more light helps. So does a USB port of its own, without a hub.'
  },
  'too-slow': {
    title: 'The camera is too slow',
    advice:
      'Cameras slow down in the dark: more light helps. So does a USB port of its own, without a hub, or another camera.'
  },
  'slow-computer': {
    title: 'The computer is rather slow',
    advice: 'Close other programs. Guidance reacts late at this speed.'
  },
  'too-slow-computer': {
    title: 'The computer is too slow',
    advice: 'Close other programs. If that does not help, the station needs a faster computer.'
  }
}

const overall: Readonly<Record<SceneVerdict, Words>> = {
  good: { title: 'This place is fit for use' },
  fair: { title: 'This place can be used', advice: 'It can be better still: see below.' },
  poor: {
    title: 'This place is not fit for use yet',
    advice: 'Please change what is marked below, then check again.'
  }
}

const whole = (value: number): string => String(Math.round(value))

/** The measured value, for whoever compares two places. */
const figures = {
  light: (share: number) => `Brightness of the face: ${whole(share * 100)} %`,
  backlight: (contrast: number) => `Surroundings: ${whole(contrast * 100)} % of the brightness of the face`,
  distance: (pixels: number) => `${whole(pixels)} pixels between the eyes`,
  frameRate: ({ delivered, analysed }: SceneRates) =>
    `${whole(delivered)} frames a second, ${whole(analysed)} of them looked at`
}

export const scene = {
  title: 'Light and place',
  preview: 'Live camera picture',
  intro: {
    title: 'Check the place where people will stand',
    text: 'Switch on the light that is usual here. Then have somebody stand where visitors will stand, and look into the camera for some seconds.'
  },
  starting: 'One moment, the camera is starting',
  nobody: 'Waiting for a person in front of the camera',
  several: 'Only one person should be in the picture',
  measuring: 'Measuring. Please keep looking into the camera.',
  progress: 'Progress',
  again: 'Check again',
  aspects,
  findings,
  overall,
  figures,
  verdicts: { good: 'Good', fair: 'Can be better', poor: 'Not fit' } satisfies Record<SceneVerdict, string>
}
