import { createFaceApiEngine } from './face-api-engine'

window.engine = createFaceApiEngine()
