# At night only the asker is answered, who is on duty is said, and the counter hears in the morning
group 玉一居民区便民群1
22:00 9-202 阿萍: @志愿者 我爸的络活喜明天就断药了，急！要1盒
  > 约好了 … 明天上午 … 0317-001 … 值班周协调
group 平台
  < 急单 … 0317-001
group 玉一居民区便民群1
22:10 9-203 小丰: @志愿者 络活喜7盒
  > 药师 … 药房都关门了 … 周协调
22:15 9-204 夜猫: @志愿者 格华止1盒
  > 约好了 … 明天上午 … 0317-003
= 0317-001 booked
