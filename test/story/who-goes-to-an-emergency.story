# Called in turn: the street's coordinators, the agent of the house, then the others; on the spot, 120 and the hospital take it up
group 水电居民区便民群2
09:00 4-401 符老太: @志愿者 找人，我家电灯坏了看不清药名
  > 人
09:02 4-402 申叔: @志愿者 老太婆昏过去了叫不醒
  > 请马上打120
private
  < 紧急 … 申叔
until 09:05
  < 还没人接 … 申叔
# The agent of the house is called second here, and what she says she does is told the coordinators
09:06 水电居民区志愿者小李: 我到了
  > 记下了
group 平台
  < 有人去看了 … 申叔 … 小李 … 我到了
private
until 09:20
  (quiet)
group 平台
09:21 王协调: 待处理
  > 昏过去
09:22 王协调: 申叔的处理好了
  > 处理好了，记下了
