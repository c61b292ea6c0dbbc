# What an office cancelled by mistake comes back as it was, and everybody hears so once
group 海伦居民区便民群2
09:00 1-301 劳阿婆: @志愿者 络活喜2盒，下午3点
  > 嘉兴路惠民药房 … 0317-001
09:01 1-302 束老师: @志愿者 达喜2盒，下午3点
  > 0317-002
09:02 1-303 柏阿姨: @志愿者 立普妥1盒，下午3点
  > 0317-003
group 嘉兴路惠民药房
09:05 嘉兴路惠民药房药师: 0317-001 审核通过
  > 审核通过
private
09:10 郑协调: 取消0317-001
  > 0317-001 … 已经取消
group 海伦居民区便民群2
  < 劳阿婆 … 络活喜2盒不取了
private
09:11 郑协调: 取消错了，0317-001还要的
  > 0317-001 恢复了，正在告诉居民 … 劳阿婆
group 海伦居民区便民群2
  < 刚才说取消了，那条不算 … 劳阿婆，络活喜2盒约好了 … 3:00 … 嘉兴路惠民药房
group 嘉兴路惠民药房
  < 新约1份 … 0317-001 … 〔已审〕
private
# Said again, it stands
09:12 郑协调: 恢复0317-001
  > 0317-001 还在约着，没有取消
group 海伦居民区便民群2
  (quiet)
private
# Without a code, of the last that they took back
09:20 郑协调: 束老师的不要了
  > 0317-002 … 已经取消
09:21 郑协调: 取消错了
  > 0317-002 … 恢复了
09:22 郑协调: 柏阿姨的取消
  > 0317-003 … 已经取消
09:23 郑协调: 柏阿姨的还要的，别取消
  > 0317-003 … 恢复了
# 刚才那个不算 may be of anything: it is named what was cancelled last
09:30 郑协调: 取消 0317-003
  > 已经取消
09:31 郑协调: 刚才那个不算
  > 刚才取消的是0317-003 … 恢复 0317-003
09:32 郑协调: 弄错了 003没取消，恢复
  > 0317-003 … 恢复了
# Another was meant: the first is back, and the other is not gone yet
group 平台
09:40 郑协调: 取消 0317-001
  > 已经取消
09:41 郑协调: 取消错了，应该是0317-002
  > 0317-001 … 恢复了 … 0317-002 还没动 … 取消 0317-002
# An agent's own word
private
09:50 海伦居民区志愿者小李: 取消0317-002
  > 已经取消
09:51 海伦居民区志愿者小李: 搞错了，束老师的没取消
  > 0317-002 … 恢复了
# What a counter refused comes back only as a new order
group 海伦路医院
10:00 海伦路医院药师: 0317-003不通过，没有处方
  > 0317-003
private
10:01 郑协调: 0317-003恢复一下
  > 0317-003 是药师没通过的 … 再约
= 0317-001 booked P-JX1 氨氯地平 2盒
= 0317-002 booked
= 0317-003 cancelled
