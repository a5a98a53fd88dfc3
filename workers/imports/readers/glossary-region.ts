/**
 * Where: craft regions and countries. Columns: slug | words that betray it | ISO 3166-1 | name | zh-Hans | zh-Hant | ja | fr | ar.
 */
export const regionRows = `
jingdezhen | jingdezhen/jiangxi/yonghe | CN | Jingdezhen and Jiangxi | 景德镇与江西 | 景德鎮與江西 | 景徳鎮と江西 | Jingdezhen et le Jiangxi | جينغدتشن وجيانغشي
fujian | fujian/dehua/quanzhou | CN | Fujian coast | 福建 | 福建 | 福建 | Côte du Fujian | ساحل فوجيان
lingnan | guangdong/guangzhou/canton/lingnan/export | CN | Lingnan | 岭南 | 嶺南 | 嶺南 | Lingnan | لينغنان
jiangnan | zhejiang/jiangsu/suzhou/hangzhou/longquan/nanjing/yixing/yangzhou/jiangnan/anhui/huzhou | CN | Jiangnan | 江南 | 江南 | 江南 | Jiangnan | جيانغنان
bashu | sichuan/chengdu/yunnan/bashu | CN | Bashu | 巴蜀 | 巴蜀 | 巴蜀 | Bashu | باشو
northwest | shaanxi/gansu/ordos/dunhuang/northwest/xinjiang/yaozhou | CN | Northwest | 西北 | 西北 | 西北 | Nord-Ouest chinois | الشمال الغربي
central-plains | henan/hebei/luoyang/anyang/shanxi/cizhou/ding ware/jun ware | CN | Central Plains | 中原 | 中原 | 中原 | Plaine centrale | السهل الأوسط
jingchu | hunan/hubei/changsha | CN | Jingchu | 荆楚 | 荊楚 | 荊楚 | Jingchu | جينغتشو
beijing | beijing/peking/imperial workshop | CN | Beijing and the north | 京畿 | 京畿 | 北京周辺 | Pékin et le Nord | بكين والشمال
shandong | shandong/boshan/liaoning | CN | Shandong | 齐鲁 | 齊魯 | 山東 | Shandong | شاندونغ
tibet | tibet | CN | Tibet | 藏地 | 藏地 | チベット | Tibet | التبت
china | china/chinese | CN | China | 中国 | 中國 | 中国 | Chine | الصين
kyoto | kyoto | JP | Kyoto | 京都 | 京都 | 京都 | Kyoto | كيوتو
kyushu | arita/kyushu/hizen/imari | JP | Kyushu | 九州 | 九州 | 九州 | Kyūshū | كيوشو
kanto | edo/tokyo/mashiko | JP | Edo and Kanto | 江户与关东 | 江戶與關東 | 江戸と関東 | Edo et le Kantō | إيدو وكانتو
hokuriku | kanazawa/wajima/takaoka/hokuriku | JP | Hokuriku | 北陆 | 北陸 | 北陸 | Hokuriku | هوكوريكو
japan | japan/japanese | JP | Japan | 日本 | 日本 | 日本 | Japon | اليابان
korea | korea/korean | KR | Korea | 朝鲜半岛 | 朝鮮半島 | 朝鮮半島 | Corée | كوريا
persia | persian/iranian/persia/isfahan | IR | Persia | 波斯 | 波斯 | ペルシア | Perse | بلاد فارس
anatolia | turkish/iznik/ottoman/anatolia | TR | Anatolia | 安纳托利亚 | 安納托利亞 | アナトリア | Anatolie | الأناضول
maghreb | moroccan/tunisian/algerian/fez | MA | Maghreb | 马格里布 | 馬格里布 | マグリブ | Maghreb | المغرب العربي
near-east | syrian/near eastern/egyptian/cypriot/israeli/coptic | SY | Near East | 近东 | 近東 | 近東 | Proche-Orient | المشرق
india | indian/nepalese/nepal/india | IN | India and the Himalaya | 印度与喜马拉雅 | 印度與喜馬拉雅 | インドとヒマラヤ | Inde et Himalaya | الهند والهيمالايا
southeast-asia | thai/vietnamese/cambodian/burmese/indonesian | TH | Southeast Asia | 东南亚 | 東南亞 | 東南アジア | Asie du Sud-Est | جنوب شرق آسيا
saxony | meissen/saxon/dresden | DE | Saxony | 萨克森 | 薩克森 | ザクセン | Saxe | ساكسونيا
germany | german/prussian/swabian/bavarian | DE | Germany | 德国 | 德國 | ドイツ | Allemagne | ألمانيا
staffordshire | staffordshire/wedgwood/spode/minton | GB | Staffordshire | 斯塔福德郡 | 斯塔福德郡 | スタッフォードシャー | Staffordshire | ستافوردشير
england | english/british/scottish/worcester/chelsea/derby/london | GB | Britain | 英国 | 英國 | 英国 | Grande-Bretagne | بريطانيا
ireland | irish | IE | Ireland | 爱尔兰 | 愛爾蘭 | アイルランド | Irlande | إيرلندا
limousin | limoges | FR | Limoges | 利摩日 | 利摩日 | リモージュ | Limoges | ليموج
france | french/sèvres/sevres/chantilly/paris/creil/lyon | FR | France | 法国 | 法國 | フランス | France | فرنسا
venice | venetian/venice/murano/burano | IT | Venice | 威尼斯 | 威尼斯 | ヴェネツィア | Venise | البندقية
italy | italian/florentine/naples/genoese/sicilian | IT | Italy | 意大利 | 意大利 | イタリア | Italie | إيطاليا
delft | delft | NL | Delft | 代尔夫特 | 代爾夫特 | デルフト | Delft | دلفت
low-countries | dutch/belgian/flemish | NL | Low Countries | 低地诸国 | 低地諸國 | ネーデルラント | Pays-Bas historiques | البلاد المنخفضة
bohemia | bohemian/czech/austrian/hungarian/czechoslovakian | CZ | Bohemia and Austria | 波希米亚与奥地利 | 波希米亞與奧地利 | ボヘミアとオーストリア | Bohême et Autriche | بوهيميا والنمسا
iberia | spanish/portuguese/valencia | ES | Iberia | 伊比利亚 | 伊比利亞 | イベリア | Péninsule Ibérique | إيبيريا
nordic | danish/swedish/norwegian/finnish | DK | Nordic countries | 北欧 | 北歐 | 北欧 | Pays nordiques | بلدان الشمال
switzerland | swiss | CH | Switzerland | 瑞士 | 瑞士 | スイス | Suisse | سويسرا
russia | russian | RU | Russia | 俄罗斯 | 俄羅斯 | ロシア | Russie | روسيا
north-america | american/canadian/pittsburgh | US | North America | 北美 | 北美 | 北米 | Amérique du Nord | أمريكا الشمالية
latin-america | south american/chilean/brazilian/mexican/peruvian/latin american/jamaican/canary | PE | Latin America | 拉丁美洲 | 拉丁美洲 | 中南米 | Amérique latine | أمريكا اللاتينية
africa | african/liberian/kissi/cameroonian/nigerian/yoruba/bamana/malian/ivorian | GH | Africa | 非洲 | 非洲 | アフリカ | Afrique | أفريقيا
antiquity | ancient roman/greek/roman/etruscan | GR | Mediterranean antiquity | 古地中海 | 古地中海 | 古代地中海 | Méditerranée antique | المتوسط القديم
oceania | australian/new zealand | AU | Australia | 澳大利亚 | 澳大利亞 | オーストラリア | Australie | أستراليا
europe | european/undetermined/polish | EU | Europe | 欧洲 | 歐洲 | ヨーロッパ | Europe | أوروبا
`;
