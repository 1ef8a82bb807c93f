package druppel.feature.mypage;

import druppel.domain.delivery.Delivery;
import druppel.domain.reflection.NudgeStatus;
import druppel.feature.nudge.NudgeButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ReflectionTextKey;
import druppel.message.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Nudge that can be answered now, as its card in the chat looks.
public record TodayNudge(Delivery delivery, Card card, NudgeStatus status) {

    /// What it says, without what can be pressed.
    public List<Block> blocks() {
        return card.blocks().stream()
                .<Block>map(block -> block instanceof Block.Item(String text, Button _) ? new Block.Paragraph(text) : block)
                .filter(block -> !block.interactive())
                .toList();
    }

    /// The button that does it; empty once it is done.
    public Optional<Button> done() {
        return buttons(NudgeButton.DONE).findFirst();
    }

    /// The answers that it was not done, or not yet.
    public List<Button> answers(Texts texts) {
        Stream<Button> no = status.awaitsAnswer()
                ? Stream.of(
                        NudgeButton.NOT_TODAY.plain(delivery.id().text(), texts.say(ReflectionTextKey.NOT_TODAY)),
                        NudgeButton.DIDNT_COME_UP.plain(
                                delivery.id().text(), texts.say(ReflectionTextKey.DIDNT_COME_UP)))
                : Stream.of();
        return Stream.concat(buttons(NudgeButton.LATER), no).toList();
    }

    /// What else can be done with it: read more, plan, take another one.
    public List<Button> more() {
        List<Button> others = Stream.of(NudgeButton.DONE, NudgeButton.REFLECT, NudgeButton.LATER)
                .flatMap(this::buttons)
                .toList();
        return card.buttons().stream().filter(button -> !others.contains(button)).toList();
    }

    private Stream<Button> buttons(NudgeButton kind) {
        return card.buttons().stream()
                .filter(button -> button.action().startsWith(kind.action().name() + ":"));
    }
}
