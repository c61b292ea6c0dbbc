# An offered place is withdrawn when the order it was offered to is taken back, and offered to the next
places P-BW1 1
places H-3 0
group 前进居民区便民群3
08:00 1-101 甲先生: @志愿者 络活喜2盒，上午10点到10点半
  > 0317-001
08:05 1-102 乙女士: @志愿者 拜新同1盒，上午10点到10点半
  > 约不上
08:06 1-103 丙叔: @志愿者 格华止1盒，上午10点到10点半
  > 约不上
08:20 1-101 甲先生: @志愿者 不要了
  > 不取了
  < 乙女士 … 空出来
08:25 1-102 乙女士: @志愿者 取消
  > 不取了
  < 丙叔 … 空出来
08:26 1-103 丙叔: 要
  > 改好了 … 上午10:00
= 0317-003 booked P-BW1@03-17T10:00
