#pragma once
// A .summitry file: one SQLite database. Opens, creates, closes; its parts read and write values, one concern each.
// Never hands out a query. One Store = one connection: use it on one thread; a job opens its own on the same path
// (one writer at a time; readers are not blocked). Every change is on disk when its function returns.
// A file that is not ours, damaged or newer is told apart and never written to.
#include "models/domain/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace summitry {

class Articles;
class Communications;
class Corrections;
class Documents;
class History;
class MergeIndex;
class Persons;
class Search;

enum class FileState : std::uint8_t {
    Ready,
    Missing,  ///< no such file
    NotAFile, ///< a folder, a device
    Foreign,  ///< another format, or a database of another program
    Damaged,  ///< ours, but truncated or broken
    Newer,    ///< written by a newer version
    ReadOnly, ///< may not be written (asked for writing)
    InUse,    ///< locked by another program
    Exists,   ///< create(): something is there already
    Failed    ///< anything else: no room, no permission, ...
};

enum class Access : std::uint8_t {
    Write,       ///< refuses what cannot be written
    WriteOrRead, ///< falls back to reading; see Store::readOnly()
    Read
};

class Store;

/// What came of opening: a store, or none and a sentence. With a store, message may still say why it is read-only.
struct Opened
{
    std::unique_ptr<Store> store;
    FileState state = FileState::Failed;
    Message message;
};

class Store
{
public:
    /// A new file; made beside its place and moved there when complete. Never overwrites.
    static Opened create(const std::string& path);
    static Opened open(const std::string& path, Access access = Access::WriteOrRead);
    /// Gone with the object; for tests and previews.
    static Opened inMemory();
    /// What is at the path, without changing anything.
    static FileState probe(const std::string& path);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Folds everything into the one file. Done by the destructor too, which cannot tell of failures.
    Result<void> close();
    bool readOnly() const;
    const std::string& path() const; ///< empty in memory
    /// Counts up with every committed change of this connection or of another one.
    std::int64_t revision() const;

    /// All or nothing: rolled back when work fails. May be nested; the outermost commits.
    Result<void> transaction(const std::function<Result<void>()>& work);
    /// A second file of the same content, compact; never overwrites. Usable on a read-only store.
    Result<void> saveCopy(const std::string& path) const;
    /// Reads the whole file; an error says that it is damaged.
    Result<void> verify() const;
    /// Hash of what the communications show: equal content, equal text. 16 hexadecimal digits.
    Result<std::string> dataHash() const;

    Articles& articles();
    Persons& persons();
    Communications& communications();
    Corrections& corrections();
    Documents& documents();
    History& history();
    MergeIndex& mergeIndex();
    Search& search();

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    static Opened openDatabase(const std::string& path, Access access, int version);
    std::unique_ptr<Parts> m_parts;
};

} // namespace summitry
