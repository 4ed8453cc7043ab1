#include "app/remarkdesk.h"

#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "views/reader/remarkbox.h"

namespace summitry {

RemarkDesk::RemarkDesk(const Parts& parts) : QObject(&parts.window), m(parts)
{
    connect(&m.session.remarks(), &RemarkState::wanted, this, &RemarkDesk::keep);
    for (const auto signal : {&DetailState::eventChanged, &DetailState::articleChanged})
        connect(&m.session.details(), signal, this, &RemarkDesk::follow);
    connect(&m.session, &Session::opened, this, &RemarkDesk::follow);
    follow();
}

void RemarkDesk::keep(const RemarkSubject& subject, const Remark& remark)
{
    if (!m.session.isOpen())
        return;
    const std::string key = remarkKey(subject);
    const auto kept = m.session.edit([&](Editor& editor) {
        return remark.isEmpty()
                   ? editor.removeDocument(std::string(kRemarkKind), key, tr("Remove a remark").toStdString())
                   : editor.putDocument({std::string(kRemarkKind), key, remarkJson(remark)},
                                        tr("Star, tags or note").toStdString());
    });
    if (!kept)
        m.bar.showMessage(MessageBar::Tone::Error, words(kept.message()));
}

void RemarkDesk::follow()
{
    using Of = RemarkSubject::Of;
    const auto& event = m.session.details().event();
    const auto& article = m.session.details().article();
    m.event.setSubject({Of::Communication, event ? event->communication.id : 0});
    m.article.setSubject({Of::Article, article ? article->id : 0});
    for (RemarkBox* box : {&m.event, &m.article})
        box->setReadOnly(m.session.isReadOnly());
}

} // namespace summitry
