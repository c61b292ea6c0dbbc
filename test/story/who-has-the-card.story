# Who has a card is who said so, also when somebody else fetches from then on
group 海伦居民区便民群2
08:00 2-401 尤奶奶: @志愿者 达喜1盒，明天上午
  > 0317-001
private
08:30 海伦居民区志愿者小李: 0317-001 卡收了
  > 医保卡收了
09:00 郑协调: 停用 海伦居民区志愿者小李
  > 停
group 海伦居民区便民群2
09:30 2-401 尤奶奶: @志愿者 我的药到了吗
  > 医保卡在小李那里
= 0317-001 booked card-collected
