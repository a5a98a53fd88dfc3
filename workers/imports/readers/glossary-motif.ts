/**
 * What is drawn, woven or cut on it. Columns: slug | words | as it follows "with" | zh-Hans | zh-Hant | ja | fr (after "décor") | ar (after "بزخرفة").
 */
export const motifRows = `
lotus | lotus | lotus | 莲 | 蓮 | 蓮 | de lotus | اللوتس
peony | peony/peonies | peonies | 牡丹 | 牡丹 | 牡丹 | de pivoines | الفاوانيا
chrysanthemum | chrysanthemum | chrysanthemums | 菊 | 菊 | 菊 | de chrysanthèmes | الأقحوان
plum-blossom | plum | plum blossom | 梅 | 梅 | 梅 | de fleurs de prunier | زهر البرقوق
orchid | orchid | orchids | 兰 | 蘭 | 蘭 | d’orchidées | الأوركيد
bamboo | bamboo | bamboo | 竹 | 竹 | 竹 | de bambous | الخيزران
pine | pine | pines | 松 | 松 | 松 | de pins | الصنوبر
camellia | camellia | camellias | 山茶 | 山茶 | 椿 | de camélias | الكاميليا
morning-glory | morning glory/mallow | mallow flowers | 葵花 | 葵花 | 葵花 | de mauves | الخبّازى
prunus-magpie | magpie | magpies | 喜鹊 | 喜鵲 | 鵲 | de pies | العقعق
peach | peach | peaches | 寿桃 | 壽桃 | 桃 | de pêches | الخوخ
pomegranate | pomegranate | pomegranates | 石榴 | 石榴 | 石榴 | de grenades | الرمّان
grape | grape/vine | grapevine | 葡萄 | 葡萄 | 葡萄 | de pampres | الكرمة
gourd-vine | gourd vine/melon | melon vine | 瓜蔓 | 瓜蔓 | 瓜 | de lianes de melon | أغصان البطيخ
lychee | lychee/lichee | lychees | 荔枝 | 荔枝 | 荔枝 | de litchis | الليتشي
butterfly | butterfl* | butterflies | 蝴蝶 | 蝴蝶 | 蝶 | de papillons | الفراشات
insects | cicada | cicadas | 蝉 | 蟬 | 蝉 | de cigales | الزيز
crane | crane | cranes | 仙鹤 | 仙鶴 | 鶴 | de grues | طيور الكُركي
phoenix | phoenix | phoenixes | 凤 | 鳳 | 鳳凰 | de phénix | العنقاء
duck | mandarin duck/duck | mandarin ducks | 鸳鸯 | 鴛鴦 | 鴛鴦 | de canards mandarins | البط
heron | heron/egret/swan | egrets | 鹭 | 鷺 | 鷺 | d’aigrettes | البلشون
birds-flowers | birds/flower and bird/birds and flowers | birds and flowers | 花鸟 | 花鳥 | 花鳥 | de fleurs et d’oiseaux | الزهور والطيور
bird | bird/parrot/quail/sparrow/crow/hawk/eagle/rooster/chicken | a single bird | 禽鸟 | 禽鳥 | 鳥 | d’oiseau | الطير
fish | fish/carp | fish | 鱼 | 魚 | 魚 | de poissons | الأسماك
dragon | dragon | dragons | 龙 | 龍 | 龍 | de dragons | التنين
lion | lion | lions | 狮 | 獅 | 獅子 | de lions | الأسود
tiger | tiger | tigers | 虎 | 虎 | 虎 | de tigres | النمور
horse | horse | horses | 马 | 馬 | 馬 | de chevaux | الخيول
deer | deer/stag | deer | 鹿 | 鹿 | 鹿 | de cerfs | الأيائل
hare | hare/rabbit | hares | 兔 | 兔 | 兎 | de lièvres | الأرانب
qilin | qilin/unicorn | qilin | 麒麟 | 麒麟 | 麒麟 | de qilin | التشيلين
bat | bats | bats | 蝠 | 蝠 | 蝙蝠 | de chauves-souris | الخفافيش
elephant | elephant | elephants | 象 | 象 | 象 | d’éléphants | الفيلة
cloud | cloud | clouds | 云 | 雲 | 雲 | de nuages | السحب
wave | wave/ocean/sea | waves | 海水 | 海水 | 波 | de vagues | الأمواج
rock | rock | scholar’s rocks | 湖石 | 湖石 | 太湖石 | de rochers | الصخور
pavilion | pavilion/palace/tower | pavilions | 楼阁 | 樓閣 | 楼閣 | de pavillons | الأجنحة
landscape | landscape/mountain/river/village/lake/stream/view | a landscape | 山水 | 山水 | 山水 | de paysage | المناظر الطبيعية
autumn | autumn/maple | autumn trees | 秋林 | 秋林 | 秋林 | d’arbres d’automne | أشجار الخريف
snow | snow | snow | 雪景 | 雪景 | 雪景 | de neige | الثلج
moon | moon | moonlight | 月色 | 月色 | 月 | de clair de lune | ضوء القمر
rain | rain/storm | rain | 烟雨 | 煙雨 | 雨 | de pluie | المطر
waterfall | waterfall | a waterfall | 飞瀑 | 飛瀑 | 滝 | de cascade | الشلال
boat | boat/fisherman/fishing/sail | boats | 渔舟 | 漁舟 | 舟 | de barques | القوارب
bridge | bridge | a bridge | 桥 | 橋 | 橋 | de pont | الجسر
temple | temple/shrine/monastery/pagoda | a temple | 古寺 | 古寺 | 寺 | de temple | المعبد
garden | garden | a garden | 园林 | 園林 | 庭園 | de jardin | الحديقة
tree | tree/willow/branch | old trees | 古木 | 古木 | 古木 | d’arbres | الأشجار
cherry | cherry | cherry blossom | 樱花 | 櫻花 | 桜 | de cerisiers | زهر الكرز
iris | iris | irises | 菖蒲 | 菖蒲 | 菖蒲 | d’iris | السوسن
fuji | fuji | Mount Fuji | 富士山 | 富士山 | 富士 | du mont Fuji | جبل فوجي
scholar | scholar/worthies/poet/literati/gentleman/hermit | scholars | 高士 | 高士 | 高士 | de lettrés | الأدباء
immortal | immortal/xiwangmu/daoist/deity/deities | immortals | 八仙 | 八仙 | 仙人 | d’immortels | الخالدين
children | children/boys/boy/child | children at play | 婴戏 | 嬰戲 | 唐子 | d’enfants au jeu | الأطفال اللاعبين
ladies | ladies/lady/women/woman/beauty/courtesan | ladies | 仕女 | 仕女 | 美人 | de dames | السيدات
actor | actor/role/kabuki/drama/act | actors | 伶人 | 伶人 | 役者 | d’acteurs | الممثلين
warrior | warrior/battle/samurai/ronin/chushingura | warriors | 武士 | 武士 | 武者 | de guerriers | المحاربين
travellers | traveller/travel/procession/road/station/tokaido | travellers | 行旅 | 行旅 | 旅人 | de voyageurs | المسافرين
calligraphy | calligraphy/poem/inscription/script/character | calligraphy | 书法 | 書法 | 書 | de calligraphie | الخط
buddhist | buddhist/buddha | Buddhist emblems | 八吉祥 | 八吉祥 | 八吉祥 | d’emblèmes bouddhiques | الرموز البوذية
taotie | mask/taotie | animal masks | 兽面 | 獸面 | 饕餮 | de masques animaux | الأقنعة الحيوانية
interlace | interlac*/serpent/meander/angular | interlaced serpents | 蟠螭 | 蟠螭 | 蟠螭 | d’entrelacs | التشابك
arcs | arcs/concentric/tlv | linked arcs | 连弧 | 連弧 | 連弧 | d’arcs liés | الأقواس المتصلة
key-fret | key-fret/fret/key pattern/leiwen/greek key | key fret | 回 | 回 | 雷 | de grecques | الخطوط المتعرّجة
geometric | geometric/diamond/star/diaper/lattice/check/stripe/zigzag | a geometric lattice | 几何 | 幾何 | 幾何 | géométrique | الأشكال الهندسية
medallion | roundel | roundels | 团花 | 團花 | 丸 | de médaillons | الجامات
scrollwork | scroll/floral scroll/foliate/arabesque/foliage | scrolling foliage | 缠枝 | 纏枝 | 唐草 | de rinceaux | الأغصان الملتفّة
flowers | flower/floral/tulip/blossom/spray/bouquet/sprig | flower sprays | 折枝花 | 折枝花 | 折枝花 | de bouquets | باقات الزهور
leaf | leaves/palm/acanthus/leaf-shaped | leaves | 叶 | 葉 | 葉 | de feuilles | الأوراق
garland | garland/swag/festoon/ribbon/wreath | garlands | 花环 | 花環 | 花綱 | de guirlandes | الأكاليل
shell | shell | shells | 贝壳 | 貝殼 | 貝 | de coquillages | الأصداف
classical | cupid/apollo/venus/muse/classical | classical figures | 古典人物 | 古典人物 | 古典人物 | de figures antiques | الشخوص الكلاسيكية
armorial | armorial/arms/crest/coat of arms | a coat of arms | 纹章 | 紋章 | 紋章 | armorié | شعارات النبالة
ribbed | rib/fluted/lobed/petal/octafoil/melon-shaped | lobed sides | 瓜棱 | 瓜稜 | 輪花 | à côtes | الأضلاع المفصّصة
`;
