#pragma once
// Filters with names, kept in the file as documents of kind "filter": saved, applied, renamed and deleted through the
// Find menu, each change one step of the file's history.
#include "app/session/session.h"
#include "views/parts/messagebar.h"

class QMenu;

namespace summitry {

class FilterDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        MessageBar& bar;
        QWidget& window;
    };
    explicit FilterDesk(const Parts& parts) : QObject(&parts.window), m(parts) {}
    /// Lists them whenever it opens.
    void fill(QMenu& menu);
    void manage();

    std::vector<std::string> names() const; ///< sorted
    void save(const std::string& name);     ///< what is set now; replaces one of that name
    void apply(const std::string& name);
    void rename(const std::string& from, const std::string& to);
    void remove(const std::string& name);

private:
    void tell(const Result<QString>& done, const QString& words);

    Parts m;
};

} // namespace summitry
