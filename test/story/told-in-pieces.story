# Several messages in a row are one request, and a second drug later is one of its own
group 西江湾路居民区便民群1
09:00 4-203 施伯伯: @志愿者 我要络活喜
  > 施伯伯 … 络活喜要几盒
09:00 4-203 施伯伯: 5mg的
09:01 4-203 施伯伯: 两盒
  > 络活喜5mg 2盒约好了 … 0317-001
09:04 4-203 施伯伯: @志愿者 还有二甲双胍也要两盒
  > 二甲双胍
= 0317-001 booked 氨氯地平 5mg 2盒
