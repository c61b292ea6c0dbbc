# Blood sugar far out, or felt now, is an emergency; a medicine for it is an order
group 山二居民区便民群2
09:00 1-107 周阿姨: @志愿者 我妈低血糖了，浑身发抖
  > 120
09:01 1-108 曾伯伯: @志愿者 诺和锐打重了，人迷糊
  > 120
09:02 1-109 鲁老师: @志愿者 my dad's sugar is 27 and he keeps vomiting
  > 120
09:03 1-110 华先生: 老父亲血糖飙到29了
  (nothing)
group 平台
  < 紧急 … 华先生
group 山二居民区便民群2
09:10 1-111 邵阿姨: @志愿者 血糖8.5，二甲双胍2盒
  > 二甲双胍2盒约好了
