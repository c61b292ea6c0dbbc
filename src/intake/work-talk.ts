import { pattern } from '../pattern/pattern.ts'
import { readShortCodes } from './codes.ts'
import { withoutNames } from './role-word/orders-named.ts'
import type { Understanding } from './understanding.ts'

/** What is said of orders, of the shelf and of opening hours, however it is put. */
const ofTheCounter = pattern(
  /处方|审[核方过]|备[好药错货齐]|[备配弄记看报搞拿取领发装]错|拿[成混]|配(?:好|错|药|得?出|不出)|剂型|规格|[缺断到没]货|缺药|退[掉单药]|[取拿领]走|没来?[取拿领]|来[取拿]药|收回|撤[销回]|作废|不算(?!远|早|晚|贵|热|冷|多|少)|几[单份](?!钱)|多少[单份]|[点半]的(?:有谁|都?有哪)|照常|关门|打烊|停诊|不开门|放假|休息|休[一二两三四五六七\d]天|(?:今|明|后|[午点])[^,，]{0,6}(?:歇|不开(?!药|单|方))|盘点|早点关|提前关/,
)
/** 钱没付, 卡没带: beside what was noted, too, it is heard that this was not. */
export const speaksOfCounter = (piece: string): boolean => ofTheCounter.test(piece) || leftOpen.test(piece)
const leftOpen = pattern(
  /[钱卡方单药盒瓶][^,，]{0,3}(?:没|未|不|少|差|欠|错|忘)|(?:没|未|少|差|欠|忘)[^,，]{0,4}[钱卡方单药盒瓶]/,
)

const ownDay = /我(?!们)/
const ofClosing = /休息|休[一二两三四五六七\d]天|歇(?!斯)|放假|关门|打烊|照常|早点关|提前关|停诊|不开门/

/** 说错了 三点: of a time that they have just said. */
const otherTime =
  /^(?:说错|写错|打错|不对|错了|搞错)[^\d一二两三四五六七八九十]{0,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:点|[:：]\d\d)/

/** 清明节休息三天, 不是明天，后天休息: of when they are open, whatever it is that they say. */
export const speaksOfOpening = ({ text, codes, mentions }: Understanding): boolean =>
  codes.length === 0 &&
  mentions.length === 0 &&
  (otherTime.test(text) || (ofClosing.test(text) && !ownDay.test(text)))

/** Whether somebody behind a counter speaks of their work, so that they wait for a word when nothing was made of it. */
export function speaksOfWork({ text, codes, mentions }: Understanding): boolean {
  if (codes.length > 0 || readShortCodes(text).length > 0 || manyNumbers.test(text)) return true
  if (mentions.some(({ match }) => match.kind !== 'unknown')) return true
  if (otherTime.test(text)) return true
  // 我明天休息 is of nobody but themselves.
  return ofTheCounter.test(text) && !(ofClosing.test(text) && ownDay.test(text))
}

/** 4 9都好了: ends of codes that there are not. */
const manyNumbers = /^\d{1,3}(?:[\s、，,和跟]+\d{1,3})*\s*[都全也]?(?:已经?)?(?:备|配|审)?(?:好|过|齐|取|拿)/

/** 丙阿姨没带病历, 莫老师的明天早点来: what may become of an order, be it said in whatever words. */
const ofAnOrder = pattern(
  /[好齐到过]了|两样|[来拿取领给带配发开备退换改加差等查]|没|不[肯行要能给]|可以|同意|[盒瓶支样]|病历|处方|[卡药]|[今明后]天|[上下]午|[号日点]|电话/,
)

/** Somebody behind a counter says something of a resident who has an order there: silence would say that it was noted. */
export const speaksOfOrderHere = ({ text, patients = [] }: Understanding): boolean =>
  patients.length > 0 && ofAnOrder.test(withoutNames(text, patients)) && !isGossip.test(text)

/** 桑阿姨人真好, 又来聊天. */
const isGossip = /聊天|人真?好|脾气|[好真]可爱|孙[子女]|生日|跳舞|打牌|麻将|散步/
