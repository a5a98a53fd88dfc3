/**
 * What a thing is. Columns: slug | category | words in a title | HS code | name | zh-Hans | zh-Hant | ja | fr | ar.
 * HS codes are the chapter a made-today piece of this form falls in when nothing about its material says otherwise.
 */
export const formRows = `
hanging-scroll | scrolls | hanging scroll | 491199 | hanging scroll | 立轴 | 立軸 | 掛軸 | Rouleau vertical | لفافة معلّقة
handscroll | scrolls | handscroll | 491199 | handscroll | 手卷 | 手卷 | 画巻 | Rouleau horizontal | لفافة يدوية
fan-leaf | scrolls | fan painting/fan mounted | 491199 | fan leaf | 扇面 | 扇面 | 扇面 | Feuille d’éventail | ورقة مروحة
tea-bowl | tea | tea bowl/teabowl/waste bowl | 691200 | tea bowl | 茶碗 | 茶碗 | 茶碗 | Bol à thé | وعاء شاي
teapot | tea | teapot/winepot/kettle/coffeepot/coffee pot/chocolate pot | 691110 | teapot | 茶壶 | 茶壺 | 急須 | Théière | إبريق شاي
tea-caddy | tea | tea caddy/caddy/canister | 691110 | tea caddy | 茶叶罐 | 茶葉罐 | 茶入 | Boîte à thé | علبة شاي
cup-saucer | tea | cup and saucer/teacup and saucer/cup & saucer/bouillon cup | 691110 | cup and saucer | 杯碟 | 杯碟 | カップ＆ソーサー | Tasse et soucoupe | فنجان وصحنه
stem-cup | tea | stem cup/goblet/libation cup/wine cup/rhyton | 691110 | stem cup | 高足杯 | 高足杯 | 高足杯 | Coupe à pied | كأس بساق
cup | tea | cup/teacup/mug/tumbler/tankard | 691110 | cup | 杯 | 杯 | 杯 | Tasse | كوب
cup-stand | tea | cup stand/bowl stand | 691110 | cup stand | 盏托 | 盞托 | 托子 | Support de tasse | قاعدة كوب
creamer | table | creamer/cream jug/milk/sauceboat/sauce boat/gravy | 691110 | milk jug | 奶盅 | 奶盅 | ミルク入れ | Pot à lait | إبريق حليب
sugar-bowl | table | sugar | 691110 | sugar bowl | 糖罐 | 糖罐 | 砂糖壺 | Sucrier | سكّرية
tureen | table | tureen/covered dish/covered bowl/lidded dish | 691110 | tureen | 盖碗汤盅 | 蓋碗湯盅 | 蓋物 | Soupière | سلطانية
bowl | table | bowl/basin/compote | 691200 | bowl | 碗 | 碗 | 鉢 | Bol | وعاء
plate | table | plate/charger/platter | 691110 | plate | 盘 | 盤 | 皿 | Assiette | طبق
tray | table | tray/salver/waiter | 442090 | tray | 托盘 | 托盤 | 盆 | Plateau | صينية
dish | table | dish/saucer | 691110 | dish | 碟 | 碟 | 小皿 | Coupelle | صحن
basket | table | basket | 691110 | basket | 花篮 | 花籃 | 籠 | Corbeille | سلة
snuff-bottle | boxes | snuff bottle | 701399 | miniature bottle | 鼻烟壶 | 鼻菸壺 | 鼻煙壺 | Flacon miniature | قنّينة صغيرة
saltcellar | table | salt/saltcellar/salt cellar | 691110 | salt cellar | 盐盅 | 鹽盅 | 塩入れ | Salière | مملحة
spoon | table | spoon/ladle/fork/knife/tongs/trowel/strainer/scoop | 821599 | spoon | 匙 | 匙 | 匙 | Cuillère | ملعقة
pitcher | table | pitcher/jug/flagon/cruet | 691110 | pitcher | 执壶 | 執壺 | 水差し | Pichet | إبريق
meiping | vases | meiping | 691310 | meiping vase | 梅瓶 | 梅瓶 | 梅瓶 | Vase meiping | مزهرية ميبينغ
gu | vases | gu-shaped/archaic gu/(gu) | 691310 | beaker vase | 觚 | 觚 | 觚形瓶 | Vase gu | مزهرية كأسية
bottle-vase | vases | bottle vase/bottle-shaped/mallet/bottle | 691310 | bottle vase | 胆瓶 | 膽瓶 | 瓶 | Vase bouteille | مزهرية قنّينة
gourd-vase | vases | gourd | 691310 | gourd vase | 葫芦瓶 | 葫蘆瓶 | 瓢形瓶 | Vase gourde | مزهرية يقطينية
moon-flask | vases | flask | 691310 | moon flask | 抱月瓶 | 抱月瓶 | 扁壺 | Gourde plate | قارورة مفلطحة
miniature-vase | vases | miniature vase/miniature jar/jarlet | 691310 | bud vase | 小花瓶 | 小花瓶 | 一輪挿し | Soliflore | مزهرية صغيرة
ewer | vases | ewer/pourer/gong) | 691310 | ewer | 注壶 | 注壺 | 水注 | Aiguière | إبريق صبّ
vase | vases | vase/urn/amphora/spill/cachepot/flower pot/jardini*/hexagonal/beaker/celery | 691310 | vase | 花瓶 | 花瓶 | 花瓶 | Vase | مزهرية
washer | desk | washer/brush washer | 691390 | brush washer | 笔洗 | 筆洗 | 筆洗 | Lave-pinceaux | مغسل فُرش
brush-pot | desk | brush holder/brush pot/brush jar/brushpot | 691390 | brush pot | 笔筒 | 筆筒 | 筆筒 | Pot à pinceaux | حامل فُرش
brush-rest | desk | brush rest/mountain for/miniature mountain | 691390 | brush rest | 笔山 | 筆山 | 筆架 | Pose-pinceaux | مسند فُرش
water-dropper | desk | water dropper/water pot/water container/waterpot | 691390 | water dropper | 水滴 | 水滴 | 水滴 | Compte-gouttes | قطّارة ماء
ink-stone | desk | inkstone | 680299 | inkstone | 砚 | 硯 | 硯 | Pierre à encre | محبرة حجرية
inkwell | desk | inkwell/inkstand/standish | 691390 | inkwell | 墨水台 | 墨水臺 | インク壺 | Encrier | دواة
ink-cake | desk | ink cake/ink stick/set of ink/inkstick | 321590 | ink cake | 墨锭 | 墨錠 | 墨 | Pain d’encre | قرص حبر
seal | desk | seal | 711620 | seal | 印章 | 印章 | 印章 | Sceau | ختم
wrist-rest | desk | wrist rest/armrest | 442090 | wrist rest | 臂搁 | 臂擱 | 腕枕 | Repose-poignet | مسند رسغ
paperweight | desk | paperweight/weight | 711620 | paperweight | 镇纸 | 鎮紙 | 文鎮 | Presse-papiers | ثقّالة ورق
table-screen | desk | table screen/inkscreen | 711620 | table screen | 砚屏 | 硯屏 | 硯屏 | Écran de table | ساتر مكتبي
ruyi | desk | scepter/sceptre/ruyi | 711620 | ruyi sceptre | 如意 | 如意 | 如意 | Sceptre ruyi | صولجان رويي
incense-burner | incense | incense burner/censer/koro/pastille | 691390 | incense burner | 香炉 | 香爐 | 香炉 | Brûle-parfum | مبخرة
fragrance-box | incense | fragrance/perfume/scent/pomander/potpourri | 711620 | fragrance box | 香盒 | 香盒 | 香合 | Boîte à parfum | علبة عطر
box | boxes | box/casket/etui/étui/snuffbox | 691390 | covered box | 盖盒 | 蓋盒 | 合子 | Boîte couverte | علبة مغطّاة
ginger-jar | boxes | ginger jar/covered jar/jar with cover/lidded jar | 691390 | covered jar | 盖罐 | 蓋罐 | 蓋壺 | Jarre couverte | جرّة مغطّاة
jar | boxes | jar/pot/hu)/urn/vessel/container/storage | 691390 | jar | 罐 | 罐 | 壺 | Jarre | جرّة
jue | vases | (jue)/wine warmer/wine cup/libation | 741980 | tripod wine cup | 爵 | 爵 | 爵 | Coupe tripode jue | كأس ثلاثي القوائم
wine-vessel | vases | wine vessel/ritual/(zun)/(gui)/(fang/zun/hu)/gong/food vessel/wine container | 741980 | ritual vessel | 彝器 | 彝器 | 彝器 | Vase rituel | إناء شعائري
bell | other | bell | 830610 | bell | 铜铃 | 銅鈴 | 鐘 | Cloche | جرس
mirror | mirrors | mirror | 741980 | mirror | 铜镜 | 銅鏡 | 銅鏡 | Miroir | مرآة
buckle | wear | buckle/belt hook/belthook | 711790 | buckle | 带扣 | 帶扣 | 帯留 | Boucle | إبزيم
pendant | wear | pendant/arc-shaped/(huang)/disc/disk/(bi)/(pi) | 711620 | pendant | 佩 | 佩 | 佩玉 | Pendentif | قلادة
ring | wear | thumb ring/finger ring/archer | 711620 | ring | 戒指 | 戒指 | 指輪 | Bague | خاتم
bracelet | wear | bracelet/bangle | 711790 | bracelet | 镯 | 鐲 | 腕輪 | Bracelet | سوار
hairpin | wear | hairpin/headdress/comb/crown | 711790 | hair ornament | 发簪 | 髮簪 | 髪飾り | Ornement de coiffure | زينة شعر
brooch | wear | brooch/earring/badge/menuki/tsuba | 711790 | brooch | 胸针 | 胸針 | ブローチ | Broche | بروش
fan | wear | fan | 670490 | folding fan | 折扇 | 摺扇 | 扇子 | Éventail | مروحة
shawl | wear | shawl/scarf/stole/maniple/robe/coat/skirt/blouse/jacket/chasuble/cope | 621410 | shawl | 披肩 | 披肩 | ショール | Châle | شال
scarf | wear | sash/belt/ribbon/trim | 621410 | scarf | 方巾 | 方巾 | スカーフ | Carré | وشاح
cushion | textiles | cushion/pillow | 630492 | cushion cover | 靠垫套 | 靠墊套 | クッションカバー | Housse de coussin | غطاء وسادة
hanging | textiles | hanging/tapestry/panel/curtain/valance/banner | 630492 | wall panel | 壁挂 | 壁掛 | 壁掛 | Panneau mural | لوحة جدارية نسيجية
textile-fragment | textiles | fragment/textile/sample | 630790 | textile fragment | 织物残片 | 織物殘片 | 染織裂 | Fragment textile | قطعة نسيج
runner | textiles | runner/band/border/cover/altar/table cover/bedspread/blanket | 630251 | table runner | 桌旗 | 桌旗 | テーブルランナー | Chemin de table | مفرش طاولة طولي
lace-collar | textiles | collar/cuff | 580430 | collar | 领饰 | 領飾 | 襟飾り | Col | ياقة
doily | textiles | doily/edging/napkin/insertion/lappet | 580430 | doily | 杯垫 | 杯墊 | ドイリー | Napperon | مفرش صغير
rug | textiles | rug/carpet/saddle | 570110 | rug | 地毯 | 地毯 | 絨毯 | Tapis | سجادة
pouch | wear | bag/purse/pouch | 420232 | pouch | 荷包 | 荷包 | 巾着 | Bourse | كيس مطرّز
album-leaf | scrolls | album leaf/album/leaf/page/folio/manuscript/painting | 491199 | album leaf | 册页 | 冊頁 | 画帖 | Feuille d’album | ورقة ألبوم
print | prints | print/woodblock/woodcut | 491191 | print | 版画 | 版畫 | 版画 | Estampe | طبعة فنية
figure | figures | figure/guanyin/buddha/bodhisattva/lohan/luohan/statue/bust/immortal/youth/lady/man/boy/musician/group/saint/shepherd/attendant | 691390 | figure | 人物摆件 | 人物擺件 | 置物 | Figure | تمثال
animal | figures | lion/horse/camel/dog/bird/duck/hare/rabbit/dragon/elephant/toad/cicada/fish/animal/buffalo/ram/monkey/cow/tiger | 691390 | animal figure | 动物摆件 | 動物擺件 | 動物の置物 | Animal | تمثال حيوان
candlestick | light | candlestick/taperstick/chamberstick/candelab*/sconce/candle | 940550 | candlestick | 烛台 | 燭臺 | 燭台 | Bougeoir | شمعدان
lamp | light | lamp/lantern | 940550 | oil lamp | 灯盏 | 燈盞 | 灯 | Lampe | سراج
decanter | glassware | decanter/carafe/cruet | 701399 | decanter | 酒瓶 | 酒瓶 | デカンタ | Carafe | دورق
wine-glass | glassware | wine glass/wineglass/goblet/rummer/liqueur | 701337 | wine glass | 酒杯 | 酒杯 | ワイングラス | Verre à vin | كأس نبيذ
tile | tiles | tile | 690722 | tile | 饰砖 | 飾磚 | タイル | Carreau | بلاطة
relief | tiles | relief/plaque/plaquette/medallion/cameo/portrait | 691390 | relief plaque | 浮雕饰板 | 浮雕飾板 | 浮彫板 | Plaque en relief | لوح بارز
chair | furniture | chair/armchair/stool/bench/settee | 940169 | chair | 椅 | 椅 | 椅子 | Chaise | كرسي
cabinet | furniture | cabinet/chest/desk/table/bookcase/stand | 940360 | cabinet | 柜 | 櫃 | 箪笥 | Cabinet | خزانة
object | other | * | 691390 | object | 器物 | 器物 | 器 | Objet | قطعة
`;
