/** A point of a head: x to the right as seen in the picture, y down, z towards the camera. */
export type HeadPoint = readonly [x: number, y: number, z: number]

/** One side of the head in centimetres, y up, by landmark index; the other side mirrors it. */
const canonicalLeft: readonly (readonly [left: number, right: number, point: HeadPoint])[] = [
  [0, 16, [-7.743, 2.365, -2.005]],
  [36, 45, [-4.446, 2.664, 3.173]],
  [39, 42, [-1.856, 2.585, 3.758]],
  [31, 35, [-1.406, -1.714, 5.241]],
  [48, 54, [-2.456, -4.343, 4.284]]
]
const canonicalMiddle: readonly (readonly [index: number, point: HeadPoint])[] = [
  [27, [0, 3.271, 5.236]],
  [28, [0, 1.728, 6.317]],
  [29, [0, 0.366, 7.243]],
  [30, [0, -1.127, 7.476]],
  [33, [0, -2.089, 6.058]],
  [8, [0, -9.403, 4.264]]
]

/** Middle between the eyes, and the distance of the eye centres, in the same measure. */
const eyeMidpoint: HeadPoint = [0, 2.6245, 3.4655]
const interEyeDistance = 6.302

/**
 * How far the canonical head leans back, in degrees, against what people do who look straight into a camera. The
 * median of the upright portraits of the development set; see docs/face-quality.md.
 */
const leaning = 3

/**
 * A generic head at the landmarks that stand still on a skull: ear level, eye corners, nose, mouth corners and chin.
 * The unit is the inter-eye distance, the origin the middle between the eyes.
 *
 * Source: vertices of MediaPipe's canonical face model (Apache-2.0) that lie at these landmarks.
 */
export const headModel: ReadonlyMap<number, HeadPoint> = new Map<number, HeadPoint>([
  ...canonicalLeft.flatMap(([left, right, [x, y, z]]): [number, HeadPoint][] => [
    [left, upright([x, y, z])],
    [right, upright([-x, y, z])]
  ]),
  ...canonicalMiddle.map(([index, point]): [number, HeadPoint] => [index, upright(point)])
])

function upright([x, y, z]: HeadPoint): HeadPoint {
  const angle = (leaning * Math.PI) / 180
  const down = (eyeMidpoint[1] - y) / interEyeDistance
  const near = (z - eyeMidpoint[2]) / interEyeDistance
  return [
    x / interEyeDistance,
    down * Math.cos(angle) + near * Math.sin(angle),
    near * Math.cos(angle) - down * Math.sin(angle)
  ]
}
