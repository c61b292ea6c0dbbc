# Who has lost a phone has no role from then on, and a resident can stop nobody
group 欧三居民区便民群2
09:00 5-101 汤阿婆: @志愿者 达美康1盒
  > 0317-001
09:01 5-101 汤阿婆: @志愿者 停用 欧三居民区志愿者小李
  > 协调员来定
private
09:05 周协调: 停用 欧三居民区志愿者小李
  > 小李 … 停用了
group 平台
  < 周协调停用了 … 小李
group 欧三居民区便民群2
09:10 欧三居民区志愿者小李: @志愿者 0317-001 医保卡收了
  > 没记
= 0317-001 booked
