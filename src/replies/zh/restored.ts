import type { Restored } from '../phrases/restored.ts'
import { named } from './roster.ts'
import { you } from './words.ts'

export const restored: Restored = {
  notCancelledAfterAll: (hail) => `刚才说取消了，那条不算，药还给${you(hail)}留着：`,
  notRefusedAfterAll: (hail) => `刚才说没通过，是药房弄错了，对不起，药还给${you(hail)}约着：`,
  restored: (code) => `${code} 恢复了，正在告诉居民。`,
  neverCancelled: (code) => `${code} 还在约着，没有取消。`,
  notCancelledYet: (code) => `${code} 还没动；要取消回“取消 ${code}”。`,
  refusedByPharmacist: (code) => `${code} 是药师没通过的，我恢复不了；补好了请居民再约一单。`,
  askWhetherToRestore: (code, label) => `刚才取消的是${named(code, label)}；要恢复，回“恢复 ${code}”。`,
  cancelledBefore: (code, label) =>
    `${named(code, label)} 之前就取消了，居民那边没有再说。要恢复，回“恢复 ${code}”。`,
}
