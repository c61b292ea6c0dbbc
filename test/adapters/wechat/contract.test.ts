import { afterAll, beforeAll } from 'vitest'
import { describeAdapter } from '../../contract/adapter.ts'
import { type ProviderProcess, startProvider } from '../../support/puppet/provider.ts'
import { aWeChatRig, populate } from './rig.ts'

let provider: ProviderProcess
beforeAll(async () => {
  provider = await startProvider()
  await populate(provider)
})
afterAll(() => provider.kill())

describeAdapter('WeChat', () => aWeChatRig(provider))
