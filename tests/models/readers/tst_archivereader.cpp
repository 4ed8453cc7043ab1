// Archives made here in memory: what is in them is read by kind; links, ways out, bombs and damage are refused by name.
#include "tests/support/readall.h"

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace summitry;

class TestArchiveReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsInside_data();
    void readsWhatIsInside();
    void readsACompressedFile();
    void refuses_data();
    void refuses();
    void stopsAtABomb();
};

namespace {

struct Member
{
    const char* path;
    QByteArray content;
    const char* link = nullptr;
};

enum class Kind { Zip, Tar, TarGz, Gz };

QByteArray pack(Kind kind, const QList<Member>& members)
{
    QByteArray out(64'000'000, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    if (kind == Kind::Zip)
        archive_write_set_format_zip(writer);
    else if (kind == Kind::Gz)
        archive_write_set_format_raw(writer);
    else
        archive_write_set_format_pax_restricted(writer);
    if (kind == Kind::TarGz || kind == Kind::Gz)
        archive_write_add_filter_gzip(writer);
    archive_write_open_memory(writer, out.data(), static_cast<std::size_t>(out.size()), &used);
    for (const Member& member : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.path);
        archive_entry_set_filetype(entry, member.link ? AE_IFLNK : AE_IFREG);
        if (member.link)
            archive_entry_set_symlink(entry, member.link);
        archive_entry_set_size(entry, member.content.size());
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, member.content.constData(), static_cast<std::size_t>(member.content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out.left(static_cast<qsizetype>(used));
}

const QList<Member> kGood{
    {"a.txt", "Title\n\nBody."}, {"folder/b.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n"}, {".hidden", "junk"}};

} // namespace

void TestArchiveReader::readsWhatIsInside_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("ZIP") << int(Kind::Zip);
    QTest::newRow("tar") << int(Kind::Tar);
    QTest::newRow("tar.gz") << int(Kind::TarGz);
}

void TestArchiveReader::readsWhatIsInside()
{
    QFETCH(int, kind);
    const ReadAll reading = readAll(pack(Kind(kind), kGood), "pile.zip");
    QVERIFY2(reading.complaints().isEmpty(), qPrintable(reading.complaints()));
    QCOMPARE(reading.articles.size(), std::size_t(3));
    QCOMPARE(reading.articles[0].id, std::string("a"));
    QCOMPARE(reading.articles[0].title, std::string("Title"));
}

void TestArchiveReader::readsACompressedFile()
{
    const ReadAll reading = readAll(pack(Kind::Gz, {{"x", "{\"id\":\"i\",\"text\":\"x\"}\n"}}), "lines.jsonl.gz");
    QCOMPARE(reading.articles.size(), std::size_t(1));
    QCOMPARE(reading.articles[0].id, std::string("i"));
}

void TestArchiveReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("articles");
    QTest::addColumn<QString>("says");
    const Member good{"a.txt", "Title\n\nBody."};
    QTest::newRow("way out") << pack(Kind::Zip, {{"../evil.txt", "Title\n\nBody."}, good}) << 1
                             << "leads out of the archive";
    QTest::newRow("way out inside") << pack(Kind::Tar, {{"a/../../evil.txt", "Title\n\nBody."}, good}) << 1
                                    << "leads out of the archive";
    QTest::newRow("absolute") << pack(Kind::Tar, {{"/etc/x.txt", "Title\n\nBody."}, good}) << 1
                              << "leads out of the archive";
    QTest::newRow("link") << pack(Kind::Tar, {{"l.txt", "", "a.txt"}, good}) << 1 << "is a link";
    QTest::newRow("archive inside") << pack(Kind::Zip, {{"b.zip", pack(Kind::Zip, {good})}, good}) << 1
                                    << "archive inside an archive";
    QTest::newRow("foreign file inside") << pack(Kind::Zip, {{"p.pdf", "%PDF-1.7"}, good}) << 1 << "a PDF document";
    QTest::newRow("empty") << pack(Kind::Zip, {}) << 0 << "without an article";
    QTest::newRow("cut off") << pack(Kind::Tar, {good, {"b.txt", QByteArray("word ").repeated(5000)}}).left(4000) << 1
                             << "";
    QTest::newRow("only its first bytes") << QByteArray("PK\x03\x04rubbish") << 0 << "archive";
}

void TestArchiveReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const ReadAll reading = readAll(bytes, "pile.zip");
    QTEST(static_cast<int>(reading.articles.size()), "articles");
    QVERIFY2(!reading.complaints().isEmpty() && reading.complaints().contains(says), qPrintable(reading.complaints()));
}

void TestArchiveReader::stopsAtABomb()
{
    const ReadAll reading =
        readAll(pack(Kind::Zip, {{"a.txt", "Title\n\nBody."}, {"bomb.txt", QByteArray(150'000'000, 'a')}}), "pile.zip");
    QCOMPARE(reading.articles.size(), std::size_t(1));
    QVERIFY2(reading.complaints().contains(QStringLiteral("more than a hundred times")),
             qPrintable(reading.complaints()));
}

QTEST_APPLESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
