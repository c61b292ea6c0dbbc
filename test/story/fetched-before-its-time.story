# What no counter has made ready and whose time is far off is not fetched by a slip, and said again it is
group 海伦居民区便民群2
08:00 2-401 尤奶奶: @志愿者 代文1盒，后天上午
  > 0317-001
08:01 5-102 阮老师: @志愿者 达喜1盒，今天上午10点
  > 0317-002
08:02 6-203 老邬: @志愿者 开瑞坦1盒，明天上午
  > 0317-003
private
09:00 海伦居民区志愿者小李: 0317-001 取到了
  > 0317-001 药师还没审，约的是后天上午8点，这句先没记 … 0317-001 … 已取
09:01 海伦居民区志愿者小李: 0317-003 送到了
  > 0317-003 还没备好，约的是明天上午8点 … 0317-003 … 已送达
09:02 海伦居民区志愿者小李: 老邬的药拿到了
  > 0317-003 … 已取
09:03 海伦居民区志愿者小李: 尤奶奶的拿到了
  > 0317-001 … 已取
# Around its time it is fetched whatever the counter has noted
09:30 海伦居民区志愿者小李: 0317-002 已取
  > 0317-002 … 已取
# Ready early is fetched early
group 海伦居民区便民群2
10:00 7-104 柳阿姨: @志愿者 达喜1盒，后天上午
  > 0317-004 … 
group 海伦路医院
10:10 海伦路医院药师: 0317-004 备好了
  > 备好了
private
10:20 海伦居民区志愿者小李: 0317-004 已取
  > 0317-004 … 已取
= 0317-001 booked picked-up
= 0317-002 booked picked-up
= 0317-003 booked picked-up
= 0317-004 booked picked-up
