# for whom it is has no short word: it is on somebody's behalf, and the card is that of whoever takes it
group 山二居民区便民群2
09:00 3-201 冯婶: @志愿者 婆婆阿卡波糖3盒
  > 冯婶，帮人要的阿卡波糖3盒约好了 … 带用药人的医保卡
