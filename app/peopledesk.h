#pragma once
// Opens the editor of people and organisations for a window and does what it asks for: each wish is one step of the
// file's history, so Undo takes it back. The next import knows what was added.
#include "app/session/imports.h"
#include "views/parts/messagebar.h"

#include <QPointer>

namespace summitry {

class PeopleDialog;
struct PersonEntry;

class PeopleDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        Imports& imports;
        MessageBar& bar;
        QWidget& window;
    };
    explicit PeopleDesk(const Parts& parts);
    void open();

private:
    Result<std::vector<PersonEntry>> people();
    void refresh();
    void edit(const std::function<Result<EditOutcome>(Editor&)>& work);

    Parts m;
    QPointer<PeopleDialog> m_dialog;
};

} // namespace summitry
