#include "models/analysis/text/language.h"
#include "models/analysis/text/structure.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void tellsLanguage_data();
    void tellsLanguage();
};

void TestLanguage::tellsLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const auto row = [](const char* name, const char* text, const char* language) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(language);
    };
    row("English",
        "The two leaders met in the old town and talked about the price of grain for an hour, as it was said.", "");
    row("too short to tell", "Ankara", "");
    row("empty", "", "");
    row("Turkish",
        "İki lider dün eski kentte bir araya geldi ve tahıl fiyatları için bir saat görüştü. Daha sonra bu konuda "
        "çok olumlu bir görüşme olarak değerlendirildi, ne kadar önemli olduğu dedi ile.",
        "Turkish");
    row("German",
        "Die beiden Staatschefs haben sich in der alten Stadt getroffen und über den Preis für das Getreide "
        "gesprochen, "
        "wie es aus den Kreisen hieß.",
        "German");
    row("French",
        "Les deux dirigeants se sont rencontrés dans la vieille ville et ont parlé du prix des céréales pour une "
        "heure, "
        "selon les services de la présidence.",
        "French");
    row("Russian", "Два лидера встретились в старом городе и говорили о цене на зерно.", "Russian");
    row("Ukrainian",
        "Два лідери зустрілися у старому місті та говорили про ціну на зерно за годину, як було від президента і для "
        "міста.",
        "Ukrainian");
    row("Arabic", "التقى الزعيمان في المدينة القديمة وتحدثا عن سعر الحبوب", "Arabic");
    row("Chinese", "两位领导人在老城会晤并就粮食价格交换了意见双方表示将继续对话", "Chinese");
    row("Japanese", "両首脳は旧市街で会談し、穀物の価格について話し合ったということです。", "Japanese");
    row("Korean", "두 정상은 구시가지에서 만나 곡물 가격에 대해 이야기했다고 밝혔다", "Korean");
    row("English with a foreign name",
        "The two leaders met in Київ (Київ) and it was said that they had talked for an hour in the town.", "");
}

void TestLanguage::tellsLanguage()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    Words words;
    auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    const Resources resources{words, **gazetteer};
    auto structure = Structure::create(words);
    QVERIFY(structure.ok());
    auto finder = LanguageFinder::create(resources);
    QVERIFY(finder.ok());
    Article article;
    article.text = text.toStdString();
    Document document;
    structure->build(article, document);
    QCOMPARE(QString::fromStdString(finder->unsupported(document)), language);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
