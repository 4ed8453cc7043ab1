#pragma once
// What a key asks of a presentation: the keys of PowerPoint, Impress and of hand-held clickers (which send Page Down
// and Page Up, F5 and Esc in turn, and B, V or a full stop for a black screen). Pure.
#include <QKeyEvent>

#include <optional>

namespace summitry {

enum class StageCommand : std::uint8_t {
    Next,
    Previous,
    First,
    Last,
    Leave,
    Black,
    White,
    Laser,
    Highlighter,
    ClearMarks,
    Digit,
    GoTo,
    Restart,
    Swap,
    Help
};

/// Nothing for keys that a presentation lets pass.
std::optional<StageCommand> stageCommand(int key, Qt::KeyboardModifiers modifiers);

} // namespace summitry
