#pragma once
// Translations of the program: files "summitry_<code>.qm" built in under :/i18n or lying in the folder i18n beside the
// program's data. English needs none.
#include <QStringList>

class QTranslator;

namespace summitry {

/// Codes of those there are ("de", "ko"), English first.
QStringList translations();
/// Loads the one for a code, or for the desktop's languages when it is empty; false when English is to be used.
bool loadTranslation(QTranslator& translator, const QString& code);

} // namespace summitry
