# Who is to be phoned about a medicine that nobody could name is phoned with their own words at hand
group 海伦居民区便民群2
08:00 2-301 童阿姨: @志愿者 我要那个黄色的小药片
private
11:00 海伦居民区志愿者小李: 今天几单
  < 打个电话 … 0317-001 2-301 童阿姨 … 那个黄色的小药片
