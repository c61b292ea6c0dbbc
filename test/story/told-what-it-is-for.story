# What nobody has recognised yet is not read out where somebody told for which of such illnesses it is
group 欧二居民区便民群1
09:00 8-808 小钱: @志愿者 艾滋病的阻断药 1盒
  > 这个药有好多种
09:02 8-809 小包: @志愿者 HIV吃的安心护脉灵一盒，达喜1盒
  > 你的药（2样） … 没认准
# A list too
09:04 5-101 老王: 接龙 / 1. 5-101 老王 络活喜1盒 / 2. 8-808 小邱 预防艾滋的阻断药 1盒 / 3. 5-102 老郑 达喜1盒 @志愿者
  > 5-101 络活喜1盒 … 8-808（1样） … 5-102 达喜1盒
# Of another illness it may be asked for by its words, and 断药 is no part of them
09:06 8-810 老邢: @志愿者 β受体阻断药一盒
  > 阻断药有好多种
09:08 8-810 老邢: @志愿者 倍他乐克1盒，达喜2盒
  > 倍他乐克1盒、达喜2盒约好了 … 要改@我说一声就行
# Which one, and what else is counted beside it
09:10 8-811 阿巧: @志愿者 头孢1盒
  > 头孢有好几种
09:11 8-811 阿巧: 头孢克肟1盒，达喜2盒
  > 头孢克肟1盒、达喜2盒约好了
09:12 8-812 阿秀: @志愿者 头孢1盒
  > 头孢有好几种
09:13 8-812 阿秀: 3，再加达喜2盒
  > 头孢克肟1盒、达喜2盒约好了
! 艾滋
