# Who should not set out yet is told in one message where there are several of them in a group, each by their door
group 欧二居民区便民群1
08:00 3-301 汪芳: @志愿者 可定1盒，上午10点
08:01 8-302 汪芳: @志愿者 开博通1盒，上午10点
08:02 5-101 老纪: @志愿者 舍曲林1盒，上午10点
08:03 5-102 老史: @志愿者 络活喜2盒，上午10点
  > 约好了
09:45 5-103 小祝: 今天真热
  (nothing)
09:46 5-103 小祝: 是呀
  (nothing)
  < 这几份还没备好，先别出门 … 3-301 可定1盒 … 8-302 开博通1盒 … 5-101 药1样 … 5-102 络活喜2盒
# Two of one name are told apart as well
group 山二居民区便民群2
10:00 2-401 蒋敏: @志愿者 代文1盒，上午11点
10:01 4-402 蒋敏: @志愿者 立普妥1盒，上午11点
  > 约好了
10:45 5-103 小祝: 下雨了
  (nothing)
10:46 5-103 小祝: 是呀
  (nothing)
  < 2-401 代文1盒 … 4-402 立普妥1盒
