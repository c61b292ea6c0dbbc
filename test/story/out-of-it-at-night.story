# Who has none left at night is asked which it is, and the coordinators are called at once
group 欧二居民区便民群1
21:50 1-105 Lily: @志愿者 need insulin now, none left
  > one is it … closed until tomorrow … asking 周协调
group 平台
  < 急单 … 1-105
group 欧二居民区便民群1
23:30 1-101 桑阿姨: @志愿者 胰岛素没了 明早要打
  > 是哪种 … 药房都关门了 … 正在通知值班周协调
group 平台
  < 急单 … 1-101
group 欧二居民区便民群1
23:35 1-101 桑阿姨: 3
  > 诺和锐30要几
23:36 1-101 桑阿姨: 2支
  > 约好了 … 明天上午
group 平台
  (quiet)
# What is not understood at all and cannot wait goes to a person at the first word
23:40 1-102 吴师傅: @志愿者 药没了 今晚就要吃
  > 正在帮您找人
group 平台
  < 1-102
= 0317-001 proposed
= 0317-002 booked
