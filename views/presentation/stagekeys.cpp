#include "views/presentation/stagekeys.h"

#include <array>
#include <utility>

namespace summitry {

namespace {

using Row = std::pair<int, StageCommand>;
constexpr std::array kKeys{Row{Qt::Key_PageDown, StageCommand::Next}, Row{Qt::Key_Right, StageCommand::Next},
                           Row{Qt::Key_Down, StageCommand::Next},     Row{Qt::Key_Space, StageCommand::Next},
                           Row{Qt::Key_N, StageCommand::Next},        Row{Qt::Key_Return, StageCommand::GoTo},
                           Row{Qt::Key_Enter, StageCommand::GoTo},    Row{Qt::Key_PageUp, StageCommand::Previous},
                           Row{Qt::Key_Left, StageCommand::Previous}, Row{Qt::Key_Up, StageCommand::Previous},
                           Row{Qt::Key_P, StageCommand::Previous},    Row{Qt::Key_Backspace, StageCommand::Previous},
                           Row{Qt::Key_Home, StageCommand::First},    Row{Qt::Key_End, StageCommand::Last},
                           Row{Qt::Key_Escape, StageCommand::Leave},  Row{Qt::Key_B, StageCommand::Black},
                           Row{Qt::Key_Period, StageCommand::Black},  Row{Qt::Key_V, StageCommand::Black},
                           Row{Qt::Key_W, StageCommand::White},       Row{Qt::Key_Comma, StageCommand::White},
                           Row{Qt::Key_L, StageCommand::Laser},       Row{Qt::Key_H, StageCommand::Highlighter},
                           Row{Qt::Key_C, StageCommand::ClearMarks},  Row{Qt::Key_R, StageCommand::Restart},
                           Row{Qt::Key_S, StageCommand::Swap},        Row{Qt::Key_F1, StageCommand::Help},
                           Row{Qt::Key_Question, StageCommand::Help}};

} // namespace

std::optional<StageCommand> stageCommand(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return StageCommand::Digit;
    for (const auto& [each, command] : kKeys)
        if (each == key)
            return command;
    return std::nullopt;
}

} // namespace summitry
