#include "models/exchange/jsonfields.h"

#include <QJsonDocument>

namespace summitry {

QJsonValue JsonFields::member(const char* key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (value.isUndefined() || value.isNull() || value.type() == type)
        return value;
    complain(key);
    return QJsonValue(QJsonValue::Undefined);
}

std::string JsonFields::text(const char* key)
{
    return member(key, QJsonValue::String).toString().toStdString();
}

double JsonFields::number(const char* key, double otherwise)
{
    return member(key, QJsonValue::Double).toDouble(otherwise);
}

bool JsonFields::flag(const char* key)
{
    return member(key, QJsonValue::Bool).toBool();
}

std::optional<Day> JsonFields::day(const char* key)
{
    const std::string printed = text(key);
    if (printed.empty())
        return std::nullopt;
    const Result<EdtfDate> date = EdtfDate::parse(printed);
    if (date.ok() && date->precision() == EdtfDate::Precision::ExactDay)
        return date->earliest();
    complain(key);
    return std::nullopt;
}

QJsonArray JsonFields::array(const char* key)
{
    return member(key, QJsonValue::Array).toArray();
}

std::vector<std::string> JsonFields::texts(const char* key)
{
    std::vector<std::string> values;
    for (const QJsonValue& value : array(key)) {
        if (value.isString())
            values.push_back(value.toString().toStdString());
        else
            complain(key);
    }
    return values;
}

std::vector<std::int64_t> JsonFields::ids(const char* key)
{
    std::vector<std::int64_t> values;
    for (const QJsonValue& value : array(key)) {
        if (value.isDouble())
            values.push_back(value.toInteger());
        else
            complain(key);
    }
    return values;
}

JsonFields JsonFields::object(const char* key)
{
    return {member(key, QJsonValue::Object).toObject(), m_complaint};
}

std::vector<JsonFields> JsonFields::objects(const char* key)
{
    std::vector<JsonFields> all;
    for (const QJsonValue& value : array(key)) {
        if (value.isObject())
            all.push_back(JsonFields(value.toObject(), m_complaint));
        else
            complain(key);
    }
    return all;
}

Result<JsonFields> parseFields(std::string_view json, int version, std::string_view what)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject())
        return fail("{} is damaged: {}.", what, error.errorString().toStdString());
    JsonFields fields(document.object());
    if (fields.number("version", 1) > version)
        return fail("{} was written by a newer version of Summitry.", what);
    return fields;
}

} // namespace summitry
