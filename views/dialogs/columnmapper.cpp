#include "views/dialogs/columnmapper.h"

#include "models/items/wording.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace summitry {

namespace {

struct FieldSpec
{
    const char* key;
    const char* words;
};
constexpr std::array<FieldSpec, 8> kFields{{{"text", QT_TRANSLATE_NOOP("ColumnMapper", "Text")},
                                            {"title", QT_TRANSLATE_NOOP("ColumnMapper", "Title")},
                                            {"published", QT_TRANSLATE_NOOP("ColumnMapper", "Published")},
                                            {"source", QT_TRANSLATE_NOOP("ColumnMapper", "Source")},
                                            {"author", QT_TRANSLATE_NOOP("ColumnMapper", "Author")},
                                            {"url", QT_TRANSLATE_NOOP("ColumnMapper", "Address")},
                                            {"language", QT_TRANSLATE_NOOP("ColumnMapper", "Language")},
                                            {"id", QT_TRANSLATE_NOOP("ColumnMapper", "Identifier")}}};
constexpr int kAcross = 2; // fields in a row of the form

} // namespace

ColumnMapper::ColumnMapper(QWidget* parent) : QWidget(parent), m_which(new QComboBox(this)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("columnMapper"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    m_note->setProperty("heading", true);
    m_which->setAccessibleName(tr("Table"));
    grid->addWidget(m_note, 0, 0, 1, kAcross);
    grid->addWidget(m_which, 0, kAcross, 1, kAcross);
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        auto* box = new QComboBox(this);
        box->setObjectName(QStringLiteral("column-") + QString::fromLatin1(kFields[i].key));
        box->setAccessibleName(tr(kFields[i].words));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        const int row = static_cast<int>(i) / kAcross + 1, at = static_cast<int>(i) % kAcross * 2;
        grid->addWidget(new QLabel(tr(kFields[i].words), this), row, at);
        grid->addWidget(box, row, at + 1);
        grid->setColumnStretch(at + 1, 1);
        m_fields << box;
        connect(box, &QComboBox::activated, this, &ColumnMapper::settle);
    }
    connect(m_which, &QComboBox::currentIndexChanged, this, &ColumnMapper::showTable);
    hide();
}

void ColumnMapper::setTables(const std::vector<PreviewedTable>& tables)
{
    const int before = m_which->currentIndex();
    m_tables = tables;
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const PreviewedTable& table : m_tables)
            m_which->addItem(QFileInfo(text(table.file)).fileName());
        m_which->setCurrentIndex(std::min(std::max(0, before), m_which->count() - 1));
    }
    m_which->setVisible(m_tables.size() > 1);
    setVisible(!m_tables.empty());
    showTable(m_which->currentIndex());
}

void ColumnMapper::showTable(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_tables.size())
        return;
    const PreviewedTable& table = m_tables[static_cast<std::size_t>(index)];
    m_note->setText(m_tables.size() > 1 ? tr("Columns of the table")
                                        : tr("Columns of %1").arg(QFileInfo(text(table.file)).fileName()));
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        QComboBox* box = m_fields[i];
        box->clear();
        box->addItem(tr("(none)"));
        for (const std::string& column : table.columns)
            box->addItem(text(column));
        const auto at = table.mapping.fields.find(kFields[static_cast<std::size_t>(i)].key);
        box->setCurrentIndex(at == table.mapping.fields.end() ? 0 : static_cast<int>(at->second) + 1);
    }
}

void ColumnMapper::settle()
{
    PreviewedTable& table = m_tables[static_cast<std::size_t>(m_which->currentIndex())];
    table.mapping.fields.clear();
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        if (const int column = m_fields[i]->currentIndex(); column > 0)
            table.mapping.fields[kFields[static_cast<std::size_t>(i)].key] = static_cast<std::size_t>(column - 1);
    std::erase_if(m_settled, [&](const KnownTable& known) { return known.columns == table.columns; });
    m_settled.push_back({table.columns, table.mapping});
    emit changed();
}

} // namespace summitry
