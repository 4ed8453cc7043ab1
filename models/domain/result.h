#pragma once
// Either a value or one plain sentence that says what failed, where, and what to do now.
// Stands in for std::expected, which the oldest supported compiler lacks.
#include "models/domain/message.h"

#include <cassert>
#include <optional>
#include <variant>

namespace summitry {

struct Error
{
    Message message;
};

/// fail("The file {} is empty; choose another one.", path)
template <typename... Args>
Error fail(std::string_view text, Args&&... args)
{
    return Error{Message(text, std::forward<Args>(args)...)};
}

template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    const Message& message() const { return std::get<1>(m_state).message; }
    Error error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Message& message() const
    {
        assert(m_error);
        return m_error->message;
    }
    Error error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace summitry
