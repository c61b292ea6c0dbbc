# In one breath something is added and something else set; an amount without a drug comes along with a new day
group 山二居民区便民群2
09:01 1-108 曾伯伯: @志愿者 二甲双胍2盒
  > 二甲双胍2盒约好了
09:02 1-108 曾伯伯: @志愿者 再加达喜1盒，二甲双胍改成3盒
  > 二甲双胍3盒、达喜1盒改好了
09:03 1-109 Tom: @志愿者 2 boxes of Norvasc please
  > 2 boxes of Norvasc
09:04 1-109 Tom: @志愿者 actually make it three, and Friday please
  > 3 boxes of Norvasc … Fri
09:05 1-107 周阿姨: @志愿者 达喜，一盒一盒的那种，要三盒
  > 达喜3盒约好了
= 0317-001 booked 二甲双胍 3盒 铝碳酸镁 1盒
= 0317-002 booked 氨氯地平 3盒
= 0317-003 booked 铝碳酸镁 3盒
