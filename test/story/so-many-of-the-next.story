# How many was said of one is not of what is named next, and what is in a pack is not how many packs
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 要络活喜
  > 络活喜要几盒
08:02 1-101 甲阿姨: 两盒 还有阿司匹林
  > 阿司匹林要几盒
08:03 1-101 甲阿姨: 一盒
  > 络活喜2盒、阿司匹林1盒约好了 … 0317-001
08:04 1-101 甲阿姨: 阿司匹林两盒吧
  > 阿司匹林
08:07 1-105 Lily: @volunteer Diovan please
  > how many boxes of Diovan
08:08 1-105 Lily: 80mg, 28 tablets, 2
  > 2 boxes of Diovan 80mg … 0317-002
08:10 1-102 乙阿姨: @志愿者 格华止1
  > 格华止×1约好了 … 0317-003
08:12 1-103 丙阿姨: @志愿者 立普妥2盒
  > 立普妥2盒约好了 … 0317-004
08:13 1-103 丙阿姨: 立普妥2盒
  (nothing)
08:14 1-103 丙阿姨: 小王家立普妥吃一盒就够了
  (nothing)
= 0317-002 booked 缬沙坦 2盒
= 0317-003 booked 二甲双胍
