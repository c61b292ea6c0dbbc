import { describeAdapter } from '../../contract/adapter.ts'
import { openQqRig } from './rig.ts'

describeAdapter('QQ, connecting to the OneBot server', () => openQqRig('forward'))

describeAdapter('QQ, waiting for a OneBot server that speaks in CQ codes and repeats itself', () =>
  openQqRig('reverse', { format: 'string', stutters: true }),
)
