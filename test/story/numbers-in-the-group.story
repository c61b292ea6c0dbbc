# An identity number or a telephone in a group is taken up in private, with a word to take it back there
group 欧二居民区便民群1
09:00 12-101 舒阿姨: @志愿者 我身份证310109195001011234，络活喜2盒
  > 络活喜2盒约好了
private
  < 群里那条请撤回 … 约药用不着身份证号
group 欧二居民区便民群1
09:02 12-102 阿涛: @志愿者 电话13812345678，达喜1盒
  > 达喜1盒约好了
private
  < 群里那条请撤回 … 私下发我就行
# A number that they have given before is no news, and an order number is none
group 欧二居民区便民群1
09:04 12-102 阿涛: @志愿者 还是13812345678，健胃消食片1盒
  > 健胃消食片1盒
private
  (quiet)
group 欧二居民区便民群1
09:06 12-103 老秦: @志愿者 快递单310109195013451234，达喜1盒
  > 达喜1盒约好了
private
  (quiet)
! 13812345678
! 310109195001011234
