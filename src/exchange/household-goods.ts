/**
 * What stands in a shop's list beside its medicines and is nobody's medicine. Only what is plainly so: a cup, gloves, a
 * cushion or a toothpaste may be a medical one, and 生姜, 白糖 or 黄酒 are in the pharmacopoeia.
 */
const goods: readonly string[] = [
  // Kitchen and house.
  '电饭煲|电饭锅|电压力锅|高压锅|炒锅|平底锅|电火锅|砂锅|铁锅|电水壶|热水瓶|保温杯|保鲜膜|保鲜盒|饭盒|筷子|菜刀|砧板',
  '冰箱|冰柜|空调|空调扇|电视|电视机|洗衣机|电风扇|电扇|取暖器|热水器|微波炉|烤箱|电磁炉|燃气灶|抽油烟机|吸尘器|吹风机|豆浆机|榨汁机',
  '沙发|餐桌|书桌|茶几|衣柜|书架|鞋柜|窗帘|地毯|被套|枕套|棉被|毛毯|凉席|蚊帐|灯泡|台灯|手电筒|插座|插线板|水龙头',
  '洗衣粉|洗衣液|洗洁精|柔顺剂|洁厕灵|卫生纸|抽纸|餐巾纸|厨房纸|垃圾袋|拖把|扫帚|衣架',
  // Machines that one carries, and what belongs to them.
  '手机|电脑|平板电脑|笔记本|打印机|充电器|充电宝|充电线|数据线|耳机|音箱|收音机|照相机|路由器|鼠标|键盘|硬盘|优盘',
  // Clothes and bags.
  '羽绒服|衬衫|衬衣|t恤|牛仔裤|连衣裙|外套|毛衣|运动鞋|皮鞋|拖鞋|凉鞋|雨伞|背包|书包|行李箱|钱包|皮带',
  // Food that no pharmacy keeps.
  '方便面|挂面|薯片|可乐|啤酒|香烟|矿泉水|饮用水|食用油|色拉油|菜籽油|酱油|味精|鸡精|火腿肠|冰淇淋',
  // Schools, streets, animals.
  '课本|作业本|练习本|铅笔|圆珠笔|中性笔|钢笔|文具盒|玩具|积木|篮球|足球|排球|乒乓球|羽毛球拍|汽车|自行车|电动车|摩托车|轮胎|机油',
  '螺丝刀|锤子|扳手|电钻|油漆|水泥|钢筋|猫粮|狗粮|猫砂',
]

/** The thing stands at the end, with its size behind it at most: 电饭煲(5L), but not 手机支架式血压计. */
const atEnd = new RegExp(`(?:${goods.join('|')})(?:[\\s\\d.*x×/-]*(?:[a-z]{1,3}|[升寸瓦个只台件])?)$`, 'i')

/** Whether a row's name is plainly that of something for the house. Bounded by the length of a name. */
export const isHouseholdGoods = (written: string): boolean =>
  atEnd.test(
    written
      .normalize('NFKC')
      .replace(/[([【][^)\]】]*[)\]】]/g, '')
      .trim(),
  )
