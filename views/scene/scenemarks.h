#pragma once
// The things of a scene that stand for communications: flat values in logical pixels, one array of each in Scene.
// `box` is an index in Scene::lanes. Made by layout.h, painted by scenepainter.h, found by hittest.h.
#include "models/chronology/chronology.h"

namespace summitry {

struct MarkState
{
    bool selected : 1 = false, highlighted : 1 = false, hovered : 1 = false, focused : 1 = false, dimmed : 1 = false,
                    doubtful : 1 = false, ///< unreviewed with low confidence
        vague : 1 = false;                ///< stands in the middle of a Fade
};

/// The round end of a call, or a statement's speech mark. (x, y) is its middle.
struct Mark
{
    float x = 0, y = 0;
    Row row = kNoRow;
    std::uint16_t box = 0; ///< index in Scene::lanes
    Kind kind = Kind::Statement;
    Status status = Status::Held;
    std::uint8_t color = 0;
    MarkState state;
    std::uint16_t count = 1; ///< > 1: a bundle of so many; row is the first
};

/// The line of a call between two lanes; bulges by `bend` pixels. other != kNoRow: a stub, the end lies outside.
struct Link
{
    float x = 0, y1 = 0, y2 = 0, bend = 0;
    Row row = kNoRow;
    Status status = Status::Held;
    MarkState state;
    std::uint16_t count = 1;
    PersonIndex other = kNoRow; ///< stub: who is at the other end
    bool up = false;            ///< stub: the free end is the upper one
};

/// A summit in one lane, as long as it lasted. Bands of a row are tied by a thin dotted line where lanes lie between.
struct Band
{
    float left = 0, right = 0, top = 0, bottom = 0;
    Row row = kNoRow;
    std::uint16_t box = 0;
    Status status = Status::Held;
    MarkState state;
    bool first = false; ///< uppermost of its row
    float tieFrom = 0;  ///< y of the band above it, 0 = none
    std::uint16_t count = 1;
};

/// The possible days of an uncertain date: strength falls off on the sides that say so. Or the whole of a known day,
/// where days are so wide that a mark alone would claim an hour.
struct Fade
{
    float left = 0, right = 0, top = 0, bottom = 0;
    Row row = kNoRow;
    std::uint16_t box = 0;
    std::uint8_t color = 0;
    Kind kind = Kind::Statement;
    bool openStart = false, openEnd = false, approximate = false;
    bool exact = false; ///< the day is known: even, with ends
    MarkState state;
};

struct HeatCell
{
    float left = 0, right = 0;
    std::uint32_t count = 0;
    double firstDay = 0, endDay = 0;
    std::uint16_t box = 0;
    float strength = 0; ///< 0..1
};

struct Ribbon
{
    float left = 0, right = 0, y = 0;
    std::uint16_t box = 0;
    std::uint8_t color = 0;
    bool fadesLeft = false, fadesRight = false; ///< goes on outside the picture
    std::uint16_t term = 0;                     ///< of the person's terms
};

/// Silence between contacts of a pair lane, in days.
struct Silence
{
    float left = 0, right = 0, top = 0, bottom = 0;
    std::uint16_t box = 0;
    std::int64_t days = 0;
    bool longest = false, current = false;
};

} // namespace summitry
