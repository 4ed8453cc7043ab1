#pragma once
// Bytes of a text in whatever encoding -> valid UTF-8. Told by a byte order mark, else by content: UTF-16 by its zero
// bytes, UTF-8 by being valid, Windows-1252 by not being. Damaged UTF-8 keeps its good characters. Table of
// Windows-1252: WHATWG Encoding Standard. Never fails; what could not be read becomes U+FFFD and is counted.
#include <cstdint>
#include <string>
#include <string_view>

namespace summitry::readers {

enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

struct DecodedText
{
    std::string text; ///< valid UTF-8 without byte order mark
    Encoding encoding = Encoding::Utf8;
    std::int64_t damaged = 0;         ///< replaced bytes (UTF-8), units (UTF-16) or zero bytes
    std::int64_t firstDamageLine = 0; ///< 1-based; 0 = none
};

Encoding detectEncoding(std::string_view bytes);
DecodedText decodeText(std::string_view bytes);
/// As decodeText, for bytes whose source names their encoding ("iso-8859-1", "utf-8"). A byte order mark is stronger,
/// valid UTF-8 is stronger than a claim of a one-byte encoding, an unknown name counts as none.
DecodedText decodeNamed(std::string_view bytes, std::string_view name);

/// The name after charset= or encoding= near the beginning, as pages and XML declare it; empty when there is none.
std::string declaredEncoding(std::string_view bytes);

/// True when the bytes are valid UTF-8 without zero bytes: then they can be used as they are.
bool isCleanUtf8(std::string_view bytes);

} // namespace summitry::readers
