#pragma once
// What the user noted on communications and articles: a note, tags, a star. Kept in the file as documents of kind
// "remark", one per subject, so that undo takes them back; the session reads them, app/remarkdesk writes them.
#include "models/domain/communication.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace summitry {

struct Remark
{
    std::string note;
    std::vector<std::string> tags; ///< each once, sorted
    bool star = false;

    bool isEmpty() const { return *this == Remark{}; }
    bool operator==(const Remark&) const = default;
};

struct RemarkSubject
{
    enum class Of : std::uint8_t { Communication, Article };
    Of of = Of::Communication;
    std::int64_t id = 0;

    auto operator<=>(const RemarkSubject&) const = default;
};

std::string remarkJson(const Remark& remark);
/// Nothing when the text is not a remark's.
std::optional<Remark> readRemark(std::string_view json);
/// "communication/12", the key of its document, and back.
std::string remarkKey(const RemarkSubject& subject);
std::optional<RemarkSubject> remarkSubject(std::string_view key);
/// "trade, to check" -> its tags.
std::vector<std::string> tagsFrom(const QString& words);
QString tagsWords(const std::vector<std::string>& tags);

class RemarkState : public QObject
{
    Q_OBJECT

public:
    using Remarks = std::map<RemarkSubject, Remark>;
    using QObject::QObject;
    const Remarks& all() const { return m_remarks; }
    Remark of(const RemarkSubject& subject) const;
    void setRemarks(Remarks remarks);
    /// Every tag with how many subjects have it, by name.
    std::vector<std::pair<std::string, std::uint32_t>> tags() const;
    /// A view wants this kept; app/remarkdesk does it.
    void want(const RemarkSubject& subject, const Remark& remark) { emit wanted(subject, remark); }

signals:
    void changed();
    void wanted(const summitry::RemarkSubject& subject, const summitry::Remark& remark);

private:
    Remarks m_remarks;
};

} // namespace summitry
