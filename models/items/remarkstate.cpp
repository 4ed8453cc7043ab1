#include "models/items/remarkstate.h"

#include "models/items/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <charconv>

namespace summitry {

namespace {

constexpr std::string_view kCommunication = "communication/", kArticle = "article/";

} // namespace

std::string remarkJson(const Remark& remark)
{
    QJsonObject object;
    if (!remark.note.empty())
        object[QStringLiteral("note")] = text(remark.note);
    if (!remark.tags.empty()) {
        QJsonArray tags;
        for (const std::string& tag : remark.tags)
            tags << text(tag);
        object[QStringLiteral("tags")] = tags;
    }
    if (remark.star)
        object[QStringLiteral("star")] = true;
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<Remark> readRemark(std::string_view json)
{
    const QJsonDocument document = QJsonDocument::fromJson({json.data(), static_cast<qsizetype>(json.size())});
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    QStringList tags;
    for (const QJsonValue& tag : object[QStringLiteral("tags")].toArray())
        tags << tag.toString();
    return Remark{object[QStringLiteral("note")].toString().toStdString(), tagsFrom(tags.join(u',')),
                  object[QStringLiteral("star")].toBool()};
}

std::string remarkKey(const RemarkSubject& subject)
{
    return std::string(subject.of == RemarkSubject::Of::Article ? kArticle : kCommunication) +
           std::to_string(subject.id);
}

std::optional<RemarkSubject> remarkSubject(std::string_view key)
{
    const bool article = key.substr(0, kArticle.size()) == kArticle;
    if (!article && key.substr(0, kCommunication.size()) != kCommunication)
        return std::nullopt;
    key.remove_prefix(article ? kArticle.size() : kCommunication.size());
    RemarkSubject subject{article ? RemarkSubject::Of::Article : RemarkSubject::Of::Communication, 0};
    const auto read = std::from_chars(key.data(), key.data() + key.size(), subject.id);
    return read.ec == std::errc() && read.ptr == key.data() + key.size() ? std::optional(subject) : std::nullopt;
}

std::vector<std::string> tagsFrom(const QString& words)
{
    std::vector<std::string> tags;
    for (const QString& tag : words.split(u','))
        if (const QString clean = tag.simplified(); !clean.isEmpty())
            tags.push_back(clean.toStdString());
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

QString tagsWords(const std::vector<std::string>& tags)
{
    QStringList words;
    for (const std::string& tag : tags)
        words << text(tag);
    return words.join(QStringLiteral(", "));
}

Remark RemarkState::of(const RemarkSubject& subject) const
{
    const auto found = m_remarks.find(subject);
    return found == m_remarks.end() ? Remark{} : found->second;
}

void RemarkState::setRemarks(Remarks remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = std::move(remarks);
    emit changed();
}

std::vector<std::pair<std::string, std::uint32_t>> RemarkState::tags() const
{
    std::map<std::string, std::uint32_t> counts;
    for (const auto& [subject, remark] : m_remarks)
        for (const std::string& tag : remark.tags)
            ++counts[tag];
    return {counts.begin(), counts.end()};
}

} // namespace summitry
