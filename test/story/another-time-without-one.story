# Who wants another time and names none hears which there are, and nothing moves before they choose
group 欧二居民区便民群1
09:00 4-101 申阿姨: @志愿者 代文1盒，明天上午
  > 0317-001
09:05 4-101 申阿姨: @志愿者 能换个晚点的吗
  > 换到什么时候 … 还能约明天
09:06 4-101 申阿姨: @志愿者 明天下午3点吧
  > 明天下午3:00
= 0317-001 booked 缬沙坦 1盒
09:07 4-102 老裘: @志愿者 安博诺2盒
  > 0317-002
09:08 4-102 老裘: @志愿者 这个时间我来不了
  > 换到什么时候
09:09 4-102 老裘: @志愿者 推迟半个钟头好伐
  > 换到什么时候
09:10 4-102 老裘: @志愿者 早一点行不行
  > 您说的时间约不上
11:30 4-102 老裘: @志愿者 没赶上 晚一点行不行
  > 换到什么时候 … 还能约今天
11:31 4-102 老裘: @志愿者 安博诺晚点吃要紧吗
  > 请问药师或医生
# A time beside what else is told, and a hospital rather than a pharmacy
11:32 4-103 Leo: @volunteer Plavix 1 box
  > 0317-003
11:33 4-103 Leo: @volunteer can I come a bit later?
  > when suits you
11:40 4-104 阿芹: @志愿者 络活喜1盒
  > 0317-004
11:42 4-104 阿芹: @志愿者 刚才那个是我自己吃的，明天下午我来拿
  > 明天下午
11:44 4-104 阿芹: @志愿者 我要去医院拿 不去药房
  > 赤峰路医院
11:46 2-208 苗阿姨: @志愿者 能换个晚点的吗
  > 没有在约的药
11:47 2-209 Kim: @volunteer can I order for my dad?
  > Kim, yes … for my mum … insurance card
= 0317-004 booked H-1
