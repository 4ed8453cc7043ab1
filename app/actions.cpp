#include "app/actions.h"

#include "views/parts/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace summitry {

namespace {

struct Spec
{
    const char* name;
    const char* group;
    const char* text;
    const char* keys; ///< separated by blanks
    const char* icon;
};

constexpr Spec kActions[] = {
    {"new", QT_TRANSLATE_NOOP("Actions", "File"), QT_TRANSLATE_NOOP("Actions", "&New chronology"), "Ctrl+N", "new"},
    {"open", "File", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open"},
    {"newWindow", "File", QT_TRANSLATE_NOOP("Actions", "New &window"), "Ctrl+Shift+N", ""},
    {"openInWindow", "File", QT_TRANSLATE_NOOP("Actions", "Open in a new win&dow…"), "Ctrl+Shift+O", ""},
    {"import", "File", QT_TRANSLATE_NOOP("Actions", "&Import articles…"), "Ctrl+I", "import"},
    {"importFolder", "File", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "Ctrl+Shift+I", "import"},
    {"paste", "File", QT_TRANSLATE_NOOP("Actions", "Import &pasted text…"), "Ctrl+Shift+V", "paste"},
    {"sample", "File", QT_TRANSLATE_NOOP("Actions", "Open the &sample chronology"), "", "recent"},
    {"saveAs", "File", QT_TRANSLATE_NOOP("Actions", "Save a &copy…"), "Ctrl+Shift+S", ""},
    {"exportFigure", "File", QT_TRANSLATE_NOOP("Actions", "&Export figure…"), "Ctrl+E", "export"},
    {"exportData", "File", QT_TRANSLATE_NOOP("Actions", "Export &data…"), "Ctrl+Shift+E", "export"},
    {"again", "File", QT_TRANSLATE_NOOP("Actions", "Analyse articles a&gain…"), "", ""},
    {"exportCorrections", "File", QT_TRANSLATE_NOOP("Actions", "Export co&rrections…"), "", "export"},
    {"applyCorrections", "File", QT_TRANSLATE_NOOP("Actions", "App&ly corrections…"), "", ""},
    {"reduce", "File", QT_TRANSLATE_NOOP("Actions", "&Reduce to what the filters keep…"), "", ""},
    {"removeTexts", "File", QT_TRANSLATE_NOOP("Actions", "Remove article &texts…"), "", ""},
    {"close", "File", QT_TRANSLATE_NOOP("Actions", "&Close"), "Ctrl+W", ""},
    {"quit", "File", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},
    {"undo", QT_TRANSLATE_NOOP("Actions", "Edit"), QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo"},
    {"redo", "Edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo"},
    {"copyPicked", "Edit", QT_TRANSLATE_NOOP("Actions", "&Copy picked events"), "Ctrl+Shift+C", "copy"},
    {"copyTable", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy as &table"), "", "copy"},
    {"copyCitation", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy c&itations"), "", "copy"},
    {"exclude", "Edit", QT_TRANSLATE_NOOP("Actions", "&Leave picked events out of the view"), "", ""},
    {"changeEvent", "Edit", QT_TRANSLATE_NOOP("Actions", "C&hange the event…"), "Ctrl+Return", ""},
    {"addEvent", "Edit", QT_TRANSLATE_NOOP("Actions", "&Add an event from the selected words…"), "Ctrl+Shift+Return",
     ""},
    {"removePicked", "Edit", QT_TRANSLATE_NOOP("Actions", "&Delete picked events"), "Ctrl+Delete", ""},
    {"mergePicked", "Edit", QT_TRANSLATE_NOOP("Actions", "&Merge picked events into one"), "Ctrl+M", ""},
    {"splitAccount", "Edit", QT_TRANSLATE_NOOP("Actions", "&Split off the open account"), "Ctrl+Shift+M", ""},
    {"people", "Edit", QT_TRANSLATE_NOOP("Actions", "People and or&ganisations…"), "", ""},
    {"preferences", "Edit", QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,", "settings"},
    {"zoomIn", QT_TRANSLATE_NOOP("Actions", "View"), QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
     "Ctrl++ Ctrl+=", "zoomin"},
    {"zoomOut", "View", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-", "zoomout"},
    {"fitAll", "View", QT_TRANSLATE_NOOP("Actions", "Show &everything"), "Ctrl+0", "fit"},
    {"fitPicked", "View", QT_TRANSLATE_NOOP("Actions", "Fit what is &picked"), "", ""},
    {"viewBack", "View", QT_TRANSLATE_NOOP("Actions", "View &before"), "", "back"},
    {"viewForward", "View", QT_TRANSLATE_NOOP("Actions", "View &after"), "", "forward"},
    {"showFilters", "View", QT_TRANSLATE_NOOP("Actions", "&Filters"), "F2", ""},
    {"showInspector", "View", QT_TRANSLATE_NOOP("Actions", "In&spector"), "F4", ""},
    {"showTable", "View", QT_TRANSLATE_NOOP("Actions", "&Table"), "F6", ""},
    {"showHits", "View", QT_TRANSLATE_NOOP("Actions", "Articles fo&und"), "Shift+F6", ""},
    {"showProfile", "View", QT_TRANSLATE_NOOP("Actions", "P&rofile"), "F8", ""},
    {"showMatrix", "View", QT_TRANSLATE_NOOP("Actions", "&Matrix"), "F9", ""},
    {"showComparison", "View", QT_TRANSLATE_NOOP("Actions", "A&ccounts side by side"), "Ctrl+D", ""},
    {"showReview", "View", QT_TRANSLATE_NOOP("Actions", "Revie&w"), "F12", ""},
    {"showLegend", "View", QT_TRANSLATE_NOOP("Actions", "&Legend"), "Ctrl+L", ""},
    {"fullScreen", "View", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), "F11", ""},
    {"search", QT_TRANSLATE_NOOP("Actions", "Find"), QT_TRANSLATE_NOOP("Actions", "&Search"), "Ctrl+F /", "search"},
    {"nextHit", "Find", QT_TRANSLATE_NOOP("Actions", "&Next event kept"), "F3", ""},
    {"previousHit", "Find", QT_TRANSLATE_NOOP("Actions", "&Previous event kept"), "Shift+F3", ""},
    {"findLeader", "Find", QT_TRANSLATE_NOOP("Actions", "Find a &leader"), "Ctrl+P", ""},
    {"clearFilters", "Find", QT_TRANSLATE_NOOP("Actions", "&Clear all filters"), "Ctrl+Backspace", ""},
    {"savedFilters", "Find", QT_TRANSLATE_NOOP("Actions", "&Saved filters…"), "Ctrl+Shift+F", ""},
    {"filterBack", "Find", QT_TRANSLATE_NOOP("Actions", "Filters &before"), "Ctrl+[", "back"},
    {"filterForward", "Find", QT_TRANSLATE_NOOP("Actions", "Filters &after"), "Ctrl+]", "forward"},
    {"storyAdd", QT_TRANSLATE_NOOP("Actions", "Story"), QT_TRANSLATE_NOOP("Actions", "&Add this view"), "Ctrl+Shift+A",
     ""},
    {"storyOfPicked", "Story", QT_TRANSLATE_NOOP("Actions", "Story of what is &picked"), "", ""},
    {"showStory", "Story", QT_TRANSLATE_NOOP("Actions", "&Steps"), "F7", ""},
    {"present", "Story", QT_TRANSLATE_NOOP("Actions", "Present from the &first step"), "F5", ""},
    {"presentHere", "Story", QT_TRANSLATE_NOOP("Actions", "Present from the &current step"), "Shift+F5", ""},
    {"classroom", "Story", QT_TRANSLATE_NOOP("Actions", "C&lassroom"), "", ""},
    {"palette", QT_TRANSLATE_NOOP("Actions", "Help"), QT_TRANSLATE_NOOP("Actions", "&Command palette"), "Ctrl+Shift+P",
     ""},
    {"keys", "Help", QT_TRANSLATE_NOOP("Actions", "&Keys"), "? Ctrl+/ F1", ""},
    {"about", "Help", QT_TRANSLATE_NOOP("Actions", "&About Summitry"), "", "info"},
};

} // namespace

Actions::Actions(QWidget* window) : QObject(window), m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
    for (const Spec& spec : kActions) {
        auto* action = new QAction(tr(spec.text), window);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setProperty("group", QByteArray(spec.group));
        action->setProperty("iconName", QString::fromLatin1(spec.icon));
        QList<QKeySequence> keys;
        for (const QString& key : QString::fromLatin1(spec.keys).split(u' ', Qt::SkipEmptyParts))
            keys << QKeySequence(key);
        action->setShortcuts(keys);
        if (!keys.isEmpty()) {
            QString words = tr(spec.text);
            action->setToolTip(tr("%1 (%2)").arg(words.remove(u'&'), keys.front().toString(QKeySequence::NativeText)));
        }
        window->addAction(action);
        m_byName.insert(spec.name, action);
        m_ordered << action;
    }
}

QAction* Actions::operator[](const char* name) const
{
    QAction* action = m_byName.value(name);
    Q_ASSERT_X(action, "Actions", name);
    return action;
}

QList<QAction*> Actions::ofGroup(const char* group) const
{
    QList<QAction*> found;
    for (QAction* action : m_ordered)
        if (action->property("group").toByteArray() == group)
            found << action;
    return found;
}

QString Actions::groupWord(const QAction& action)
{
    return tr(action.property("group").toByteArray().constData());
}

/// Keys that edit text in every field.
bool Actions::isTyping(const QKeyEvent& key)
{
    static constexpr QKeySequence::StandardKey kTyping[] = {QKeySequence::Undo,
                                                            QKeySequence::Redo,
                                                            QKeySequence::Cut,
                                                            QKeySequence::Copy,
                                                            QKeySequence::Paste,
                                                            QKeySequence::SelectAll,
                                                            QKeySequence::MoveToNextWord,
                                                            QKeySequence::MoveToPreviousWord,
                                                            QKeySequence::SelectNextWord,
                                                            QKeySequence::SelectPreviousWord,
                                                            QKeySequence::DeleteStartOfWord,
                                                            QKeySequence::DeleteEndOfWord};
    return std::any_of(std::begin(kTyping), std::end(kTyping), [&](auto standard) { return key.matches(standard); });
}

bool Actions::isCommand(const QKeyEvent& key) const
{
    const QKeySequence pressed(key.keyCombination());
    return key.modifiers().testFlag(Qt::ControlModifier) &&
           std::any_of(m_ordered.begin(), m_ordered.end(), [&](const QAction* action) {
               return action->isEnabled() && action->shortcuts().contains(pressed);
           });
}

bool Actions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool types = widget && widget->window() == m_window && widget->testAttribute(Qt::WA_InputMethodEnabled);
    if (!types)
        return false;
    // Fields do not claim all of these by themselves.
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool typing = isTyping(key);
    if (!typing && !isCommand(key))
        return false;
    event->setAccepted(typing);
    return true;
}

void Actions::setIconColor(const QColor& color)
{
    for (QAction* action : m_ordered)
        if (const QString icon = action->property("iconName").toString(); !icon.isEmpty())
            action->setIcon(lineIcon(icon, color));
}

} // namespace summitry
