# A change and something new in one breath are both done, and the first stays whose it was

day 2026-03-17
group 欧二居民区便民群1

08:00 1-101 甲阿姨: @志愿者 络活喜2盒
  > 络活喜2盒约好了
08:01 1-101 甲阿姨: @志愿者 改成3盒 还有我老公立普妥1盒
  > 络活喜3盒改好了
  > 您爱人的立普妥1盒约好了
08:02 1-102 乙阿姨: @志愿者 络活喜2盒
  > 络活喜2盒约好了
08:03 1-102 乙阿姨: @志愿者 改成3盒，另外再要达喜1盒
  > 络活喜3盒改好了
  > 达喜1盒约好了

# Beside a question how many
08:10 2-202 丙阿姨: @志愿者 络活喜
  > 络活喜要几盒
08:11 2-202 丙阿姨: 立普妥也要
  > 络活喜、立普妥各要几盒
08:12 2-202 丙阿姨: 各两盒
  > 络活喜2盒、立普妥2盒约好了
08:13 2-203 丁阿姨: @志愿者 络活喜
  > 络活喜要几盒
08:14 2-203 丁阿姨: 俩
  > 络活喜2盒约好了

# Right after the order, without a mention
08:20 3-301 戊阿姨: @志愿者 达喜1盒
  > 达喜1盒约好了
08:21 3-301 戊阿姨: 给我爸的
  > 您爸爸的达喜1盒改好了
08:22 3-302 己阿姨: @志愿者 达喜1盒
  > 达喜1盒约好了
08:23 3-302 己阿姨: 我老婆也要一盒
  > 您爱人的达喜1盒约好了
08:24 3-303 庚阿姨: @志愿者 达喜1盒
  > 达喜1盒约好了
08:25 3-303 庚阿姨: 不要了 家里找到了
  > 是达喜1盒不要了吗
08:26 3-303 庚阿姨: 是
  > 达喜1盒不取了
08:27 3-303 庚阿姨: 哎等下 还是要的
  > 达喜1盒约好了
08:28 3-304 Lily: @volunteer 1 box of Lipitor please
  > 1 box of Lipitor
08:29 3-304 Lily: sorry 3
  > 3 boxes of Lipitor

# What another came than was ordered is no receipt; what has not come yet is no complaint.
08:40 3-304 Lily: @volunteer received but it's Crestor not Lipitor
  > please don't take it yet

# To the neighbours as much may be said.
08:50 3-305 辛阿姨: @志愿者 达喜1盒
  > 达喜1盒约好了
08:51 3-305 辛阿姨: 给我爸的生日蛋糕到了吗
  (nothing)
08:52 3-305 辛阿姨: 还是要多穿点
  (nothing)

# In English
09:00 5-504 Lena: @volunteer Diovan 2 boxes for my mum and 1 for me
  > 2 boxes of Diovan for your mother and 1 box of Diovan for yourself
09:02 6-610 Ken: @volunteer 2 boxes of crestor for my husband
  > Booked
09:03 6-610 Ken: @volunteer can't come, can someone bring it
  > I'm asking 小陈
09:04 6-610 Ken: @volunteer tomorrow after 3pm pls
  > Changed … Tomorrow (Wed) 3:00
09:05 6-610 Ken: @volunteer can we do friday
  > Changed … Fri 20 Mar
09:06 6-611 Tom: @volunteer tomorrow then
  > I didn't quite get that
