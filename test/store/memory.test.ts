import { createMemoryStore } from '../../src/store/memory.ts'
import { describeStore } from '../contract/store.ts'

describeStore('the memory store', async () => createMemoryStore())
