# Who is unwell and asks for their medicine hears about the body first; nothing is received by somebody who gasps for air
group 山二居民区便民群2
08:00 2-301 柳阿婆: @志愿者 速效救心丸1盒，上午10点
  > 0317-001
08:02 2-302 鲍老师: @志愿者 达喜1盒，上午10点
  > 0317-002
private
09:00 山二居民区志愿者小李: 0317-001 已取
  > 0317-001 … 已取
09:05 山二居民区志愿者小李: 0317-001 已送达
  > 0317-001 … 已送达
group 山二居民区便民群2
09:10 2-301 柳阿婆: @志愿者 气都透不过来了
  > 请马上打120
09:12 2-302 鲍老师: @志愿者 我心口疼，药还没送来吗
  > 请马上打120
09:14 2-303 谈叔: @志愿者 药几时到啊，头晕得站也站不稳
  > 请马上打120
09:16 2-304 计阿姨: @志愿者 老伴血压量出来210，药没了咋办
  > 请马上打120
# Not so bad that 120 must come, but nobody to wait for a medicine alone
09:20 2-302 鲍老师: @志愿者 人很难受，头昏，药好了没有啊
  > 别光等药 … 120 … 协调
  > 达喜1盒 … 0317-002
group 平台
  < 居民要找人 … 头昏
group 山二居民区便民群2
# Once is enough
09:25 2-302 鲍老师: @志愿者 头还是昏，药好了伐
  > 达喜1盒 … 0317-002
# An illness that an order is for is no alarm
09:30 2-305 巫叔: @志愿者 头晕，西比灵1盒
  > 约好了 … 0317
09:32 2-306 桂阿姨: @志愿者 头晕吃什么药好
  > 药师
= 0317-001 fulfilled
= 0317-002 booked
