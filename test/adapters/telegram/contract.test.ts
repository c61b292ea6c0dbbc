import { describeAdapter } from '../../contract/adapter.ts'
import { openTelegramRig } from './rig.ts'

describeAdapter('Telegram asked by long polls', () => openTelegramRig())
