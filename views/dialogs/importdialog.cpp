#include "views/dialogs/importdialog.h"

#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/columnmapper.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace summitry {

namespace {

enum Column : std::uint8_t { Title, Published, How, Language, Found, ColumnCount };

QString foundWords(const PreviewedArticle& article)
{
    QStringList parts;
    if (article.calls > 0)
        parts << ImportDialog::tr("%n call(s)", nullptr, article.calls);
    if (article.summits > 0)
        parts << ImportDialog::tr("%n summit(s)", nullptr, article.summits);
    if (article.statements > 0)
        parts << ImportDialog::tr("%n statement(s)", nullptr, article.statements);
    return parts.isEmpty() ? ImportDialog::tr("nothing") : parts.join(QStringLiteral(", "));
}

QTreeWidgetItem* itemOf(const PreviewedArticle& article)
{
    const bool dated = !article.published.date.isUnknown();
    auto* item = new QTreeWidgetItem({text(article.title), dated ? dateWords(article.published.date) : QString(),
                                      dated ? basisWords(article.published.basis) : ImportDialog::tr("not known"),
                                      text(article.language), foundWords(article)});
    for (int column = 0; column < ColumnCount; ++column)
        item->setToolTip(column, column == Title ? text(article.file) : item->text(column));
    return item;
}

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

ImportDialog::ImportDialog(const QStringList& paths, QWidget* parent)
    : QDialog(parent), m_paths(paths), m_inputs(new QLabel(this)), m_articles(new QTreeWidget(this)),
      m_seen(new QLabel(this)), m_problems(new QLabel(this)), m_undated(new QComboBox(this)),
      m_date(new QLineEdit(this)), m_copies(new QComboBox(this)), m_mapper(new ColumnMapper(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(tr("Import articles"));
    resize(860, 600);
    build();
    showInputs();
}

void ImportDialog::build()
{
    m_articles->setObjectName(QStringLiteral("previewedArticles"));
    m_articles->setAccessibleName(tr("First articles, as they are understood"));
    m_articles->setRootIsDecorated(false);
    m_articles->setAllColumnsShowFocus(true);
    m_articles->setHeaderLabels({tr("Title"), tr("Published"), tr("How it is known"), tr("Language"), tr("Found")});
    m_articles->header()->setStretchLastSection(false);
    m_articles->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    for (const int column : {Published, How, Language, Found})
        m_articles->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (QLabel* label : {m_seen, m_problems}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_seen->setObjectName(QStringLiteral("seenNote"));
    m_seen->setProperty("muted", true);
    m_problems->setObjectName(QStringLiteral("previewProblems"));
    m_problems->setProperty("tone", QStringLiteral("error"));
    m_problems->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildInputs());
    column->addWidget(m_articles, 1);
    column->addWidget(m_seen);
    column->addWidget(m_problems);
    column->addWidget(m_mapper);
    buildRules(*column);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_mapper, &ColumnMapper::changed, this, &ImportDialog::ask);
}

QWidget* ImportDialog::buildInputs()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_inputs->setTextFormat(Qt::PlainText);
    auto* files = new QPushButton(tr("Add files…"), box);
    auto* folder = new QPushButton(tr("Add a folder…"), box);
    for (QPushButton* each : {files, folder})
        each->setAutoDefault(false);
    row->addWidget(m_inputs, 1);
    row->addWidget(files);
    row->addWidget(folder);
    connect(files, &QPushButton::clicked, this, &ImportDialog::filesWanted);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::folderWanted);
    return box;
}

void ImportDialog::buildRules(QVBoxLayout& column)
{
    m_undated->setObjectName(QStringLiteral("undatedRule"));
    m_undated->addItems({tr("Leave to what the text tells"), tr("Were published on"),
                         tr("Take the date in the file name"), tr("Take the time the file was written")});
    m_date->setObjectName(QStringLiteral("publishedDate"));
    m_date->setPlaceholderText(tr("2025-06-10 or 2025-06"));
    m_date->setAccessibleName(tr("Day of publication"));
    m_date->hide();
    m_copies->setObjectName(QStringLiteral("copyRule"));
    m_copies->addItems({tr("Keep as further accounts of the same events"), tr("Leave out")});
    m_copies->setToolTip(tr("Articles that repeat another nearly word for word. What the file has already is never "
                            "added twice."));
    auto* undated = new QHBoxLayout;
    undated->addWidget(m_undated, 1);
    undated->addWidget(m_date, 1);
    auto* form = new QFormLayout;
    form->addRow(tr("Articles without a date"), undated);
    form->addRow(tr("Near copies"), m_copies);
    column.addLayout(form);
    connect(m_undated, &QComboBox::currentIndexChanged, this, [this](int rule) {
        m_date->setVisible(rule == static_cast<int>(UndatedRule::Given));
        if (m_date->isVisible())
            m_date->setFocus();
        ask();
    });
    connect(m_date, &QLineEdit::textChanged, this, [this] {
        m_date->setProperty("bad", !dateIsGood());
        m_date->setStyleSheet(QString()); // looks at the property again
        ask();
    });
}

void ImportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        ask();
}

void ImportDialog::addPaths(const QStringList& paths)
{
    for (const QString& path : paths)
        if (!m_paths.contains(path))
            m_paths << path;
    showInputs();
    ask();
}

void ImportDialog::showInputs()
{
    const QString first = m_paths.isEmpty() ? QString() : QFileInfo(m_paths.front()).fileName();
    m_inputs->setText(m_paths.isEmpty() ? tr("Drop files or folders here, or add them.")
                      : m_paths.size() == 1
                          ? first
                          : tr("%1 and %n more", nullptr, static_cast<int>(m_paths.size()) - 1).arg(first));
    m_inputs->setToolTip(m_paths.join(u'\n'));
    m_import->setEnabled(!m_paths.isEmpty());
}

void ImportDialog::ask()
{
    if (!isVisible() || m_paths.isEmpty() || !dateIsGood())
        return;
    m_seen->setText(tr("Looking at the first articles…"));
    emit previewWanted();
}

void ImportDialog::setPreview(const ImportPreview& preview)
{
    m_articles->clear();
    int undated = 0;
    for (const PreviewedArticle& article : preview.articles) {
        m_articles->addTopLevelItem(itemOf(article));
        undated += article.undated ? 1 : 0;
    }
    QStringList seen{preview.more
                         ? tr("The first %n article(s) are shown.", nullptr, static_cast<int>(preview.articles.size()))
                         : tr("%n article(s).", nullptr, static_cast<int>(preview.articles.size()))};
    if (preview.files > 1)
        seen << tr("There are %n file(s).", nullptr, static_cast<int>(preview.files));
    if (undated > 0)
        seen << tr("%n of those shown tell no date of publication.", nullptr, undated);
    m_seen->setText(seen.join(u' '));
    m_mapper->setTables(preview.tables);
    showProblems(preview);
}

void ImportDialog::showProblems(const ImportPreview& preview)
{
    QStringList sentences;
    for (const Problem& problem : preview.problems)
        if (problem.severity == Severity::Error)
            sentences << words(problem.message);
    m_problems->setVisible(!sentences.isEmpty());
    m_problems->setText(
        sentences.size() < 2
            ? sentences.value(0)
            : tr("%1 (and %n more)", nullptr, static_cast<int>(sentences.size()) - 1).arg(sentences.front()));
    m_problems->setToolTip(sentences.join(u'\n'));
}

bool ImportDialog::dateIsGood() const
{
    const bool given = m_undated->currentIndex() == static_cast<int>(UndatedRule::Given);
    const auto date = EdtfDate::parse(m_date->text().trimmed().toStdString());
    return !given || (date && !date->isUnknown());
}

ImportChoice ImportDialog::choice() const
{
    ImportChoice choice;
    choice.paths = m_paths;
    choice.undated = static_cast<UndatedRule>(m_undated->currentIndex());
    if (choice.undated == UndatedRule::Given)
        if (const auto date = EdtfDate::parse(m_date->text().trimmed().toStdString()))
            choice.published = date.value();
    choice.takeCopies = m_copies->currentIndex() == 0;
    choice.tables = m_mapper->settled();
    return choice;
}

void ImportDialog::done(int result)
{
    if (result == Accepted && !dateIsGood()) {
        const auto date = EdtfDate::parse(m_date->text().trimmed().toStdString());
        m_problems->setText(date ? tr("Type the day on which these articles were published.") : words(date.message()));
        m_problems->show();
        m_date->setFocus();
        return;
    }
    QDialog::done(result);
    if (result == Accepted)
        emit chosen(choice());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    addPaths(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace summitry
