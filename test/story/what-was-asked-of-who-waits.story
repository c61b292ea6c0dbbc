# Whoever waits for goods is asked to say that it runs out, and that another brand will do; both are understood

day 2026-03-17
group 欧二居民区便民群1

08:00 1-101 甲阿姨: @志愿者 立普妥2盒
  > 立普妥2盒约好了
group 欧阳路惠民药房
08:10 欧阳路惠民药房药师: 立普妥没货
  > 缺货，记下了
group 赤峰路医院
08:11 赤峰路医院药师: 立普妥没货
  > 缺货，记下了
group 欧二居民区便民群1
  < 愿意就回“换”
08:20 1-101 甲阿姨: @志愿者 只够吃2天了
  > 正在帮您找人
08:21 1-101 甲阿姨: @志愿者 能换个牌子吗
  > 阿托伐他汀2盒
