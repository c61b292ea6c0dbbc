# What an agent gave to the wrong door is a matter for the counter and the coordinators; money is nobody's business here
group 欧二居民区便民群1
08:00 3-601 简阿婆: @志愿者 达喜1盒，今天11点
  > 0317-001
08:02 3-602 屈叔: @志愿者 开瑞坦1盒，今天11点
  > 0317-002
08:04 3-603 阮老师: @志愿者 芬必得1盒，今天11点
  > 0317-003
private
09:00 欧二居民区志愿者小陈: 简阿婆给了我50块药钱
  > 钱 … 没有记
09:02 欧二居民区志愿者小陈: 0317-002 药费42.5谁给
  > 钱 … 没有记
09:05 欧二居民区志愿者小陈: 0317-001 送错人家了
  > 0317-001 … 简阿婆 … 药房和协调员 … 拿回来
group 平台
  < 药可能不对 … 0317-001 … 简阿婆
private
# The wrong medicine at the right door: whoever has it must hear
09:08 欧二居民区志愿者小陈: 屈叔的药给错了
  > 0317-002 … 屈叔 … 药房和协调员
group 欧二居民区便民群1
  < 屈叔 … 先别吃
private
09:10 欧二居民区志愿者小陈: 发错人了
  > 哪一单
09:12 欧二居民区志愿者小陈: 0317-003 搞错了，没送错
  > 0317-003
= 0317-001 pending
= 0317-002 pending
= 0317-003 booked
