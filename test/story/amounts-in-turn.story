# Two amounts in one answer are of two medicines, and never the first of both

day 2026-03-17
group 欧二居民区便民群1

08:00 1-501 戊阿姨: @志愿者 络活喜 达喜
  > 各要几盒
08:01 1-501 戊阿姨: 2盒，1盒
  > 络活喜2盒、达喜1盒约好了
08:02 1-502 己阿姨: @志愿者 络活喜 血糖试纸
  > 各要几盒
08:03 1-502 己阿姨: 2盒 试纸1盒
  > 络活喜2盒、血糖试纸1盒约好了
08:04 1-503 庚阿姨: @志愿者 络活喜 达喜 代文
  > 各要几盒
08:05 1-503 庚阿姨: 前两样各2盒 最后一样1盒
  > 络活喜2盒、达喜2盒、代文1盒约好了
08:06 1-504 辛阿姨: @志愿者 络活喜 达喜
  > 各要几盒
08:07 1-504 辛阿姨: 达喜2盒 另外一个3盒
  > 络活喜3盒、达喜2盒约好了
08:08 1-505 Mark: @volunteer Lantus and test strips please
  > how many of each
08:09 1-505 Mark: 2 pens, and 1 box strips
  > 2 × Lantus and 1 box of test strips

# Two amounts for three are asked about again; a correction and one amount for all are what they were.
08:10 1-506 壬阿姨: @志愿者 络活喜 达喜 代文
  > 各要几盒
08:11 1-506 壬阿姨: 2盒 3盒
  > 络活喜、达喜、代文各要几盒
08:12 1-507 癸阿姨: @志愿者 络活喜 达喜
  > 各要几盒
08:13 1-507 癸阿姨: 2盒 不对 3盒
  > 络活喜3盒、达喜3盒约好了
08:14 1-508 子阿姨: @志愿者 络活喜 达喜
  > 各要几盒
08:15 1-508 子阿姨: 各两盒吧，家里还有一盒
  > 络活喜2盒、达喜2盒约好了
