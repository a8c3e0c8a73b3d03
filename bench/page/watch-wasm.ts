/** Keeps the size of every WebAssembly memory of this worker at hand. Shared memory shows in no other statistic. */
const memories: WebAssembly.Memory[] = []

class WatchedMemory extends WebAssembly.Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor)
    memories.push(this)
  }
}

WebAssembly.Memory = WatchedMemory
Object.assign(globalThis, {
  wasmBytes: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
})

export {}
