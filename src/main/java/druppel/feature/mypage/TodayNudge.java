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
import java.util.stream.Stream;

/// Nudge that can be answered now, as its card in the chat looks.
public record TodayNudge(Delivery delivery, Card card, NudgeStatus status) {

    /// What it says, without what can be pressed.
    public Card text() {
        return new Card(card.blocks().stream()
                .<Block>map(
                        block -> block instanceof Block.Item(String text, Button _) ? new Block.Paragraph(text) : block)
                .filter(block -> !block.interactive())
                .toList());
    }

    /// The buttons that say whether it was done; none once it is.
    public List<Button> answers(Texts texts) {
        Stream<Button> no = status.awaitsAnswer()
                ? Stream.of(
                        NudgeButton.NOT_TODAY.plain(delivery.id().text(), texts.say(ReflectionTextKey.NOT_TODAY)),
                        NudgeButton.DIDNT_COME_UP.plain(
                                delivery.id().text(), texts.say(ReflectionTextKey.DIDNT_COME_UP)))
                : Stream.of();
        return Stream.of(buttons(NudgeButton.DONE), buttons(NudgeButton.LATER), no)
                .flatMap(buttons -> buttons)
                .toList();
    }

    /// What else can be done with it: read more, plan, take another one.
    public List<Button> more() {
        return card.buttons().stream()
                .filter(button -> Stream.of(NudgeButton.DONE, NudgeButton.REFLECT, NudgeButton.LATER)
                        .flatMap(this::buttons)
                        .noneMatch(button::equals))
                .toList();
    }

    private Stream<Button> buttons(NudgeButton kind) {
        return card.buttons().stream()
                .filter(button -> button.action().startsWith(kind.action().name() + ":"));
    }
}
