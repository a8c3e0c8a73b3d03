import { createHumanEngine } from './human-engine'

window.engine = createHumanEngine(location.hash === '#tracks')
