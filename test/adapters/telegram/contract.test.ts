import { describeAdapter } from '../../contract/adapter.ts'
import { aWebhook, openTelegramRig } from './rig.ts'

describeAdapter('Telegram asked by long polls', () => openTelegramRig())

describeAdapter('Telegram calling a webhook', async () => openTelegramRig({ webhook: await aWebhook() }))
