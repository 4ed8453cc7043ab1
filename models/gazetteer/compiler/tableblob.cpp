#include "models/gazetteer/compiler/tables.h"

#include <cstring>
#include <type_traits>

namespace summitry::gazetteer {

namespace {

class BlobWriter
{
public:
    BlobWriter()
    {
        kMagic.copy(m_header.magic, kMagic.size());
        m_bytes.resize(sizeof(BlobHeader));
    }
    void add(Section section, const void* rows, std::size_t count, std::size_t rowSize)
    {
        constexpr std::size_t alignment = 8;
        m_bytes.resize((m_bytes.size() + alignment - 1) / alignment * alignment);
        m_header.sections[static_cast<int>(section)] = {static_cast<std::uint32_t>(m_bytes.size()),
                                                        static_cast<std::uint32_t>(count)};
        m_bytes.append(static_cast<const char*>(rows), count * rowSize);
    }
    template <typename T>
    void add(Section section, const std::vector<T>& rows)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        add(section, rows.data(), rows.size(), sizeof(T));
    }
    std::string finished()
    {
        std::memcpy(m_bytes.data(), &m_header, sizeof m_header);
        return std::move(m_bytes);
    }

private:
    BlobHeader m_header{};
    std::string m_bytes;
};

} // namespace

std::string Tables::blob() const
{
    BlobWriter writer;
    writer.add(Section::Pool, m_pool.data(), m_pool.size(), 1);
    writer.add(Section::Cells, m_cells);
    writer.add(Section::AliasStarts, m_aliasStarts);
    writer.add(Section::Meanings, m_meanings);
    writer.add(Section::Persons, m_persons);
    writer.add(Section::PersonAliases, m_personAliases);
    writer.add(Section::Terms, m_terms);
    writer.add(Section::Countries, m_countries);
    writer.add(Section::Organisations, m_organisations);
    writer.add(Section::Meetings, m_meetings);
    writer.add(Section::Offices, m_offices);
    writer.add(Section::OfficeMatches, m_officeMatches);
    writer.add(Section::Regimes, m_regimes);
    writer.add(Section::RegimeOffices, m_regimeOffices);
    return writer.finished();
}

} // namespace summitry::gazetteer
