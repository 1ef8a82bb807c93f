package druppel.feature.home;

import static druppel.message.Block.buttons;

import druppel.chat.RequestContext;
import druppel.command.Keyword;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.feature.nudge.NudgeButton;
import druppel.feature.nudge.TipService;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.reflection.ReflectionButton;
import druppel.feature.streak.HabitStatus;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to a member's greeting: where they are today, and what they can do next.
public record TodayCard(UnitOfWork store, TipService tips) {

    public Card card(RequestContext context) {
        return store.read(rows -> card(rows, context));
    }

    private Card card(Repositories rows, RequestContext context) {
        Optional<Delivery> nudge = rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .filter(delivery -> delivery.state() == Delivery.State.SENT);
        Optional<Delivery> open = nudge.filter(
                sent -> new NudgeStatusReader(rows, context).of(sent).awaitsAnswer());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.text(
                ConversationTextKey.ANSWER_GREETING, "day", context.today().toEpochDay() % 3)));
        blocks.add(new Block.Paragraph(today(rows, context, nudge, open)));
        streak(rows, context).ifPresent(blocks::add);
        blocks.add(next(context, open));
        return new Card(blocks);
    }

    private String today(Repositories rows, RequestContext context, Optional<Delivery> nudge, Optional<Delivery> open) {
        if (rows.reflections().practised(context.memberId(), context.today())) {
            return context.text(ConversationTextKey.TODAY_PRACTISED);
        }
        if (nudge.isPresent() && open.isEmpty()) {
            return context.text(ConversationTextKey.TODAY_ANSWERED);
        }
        return open.flatMap(delivery -> tips.cards(rows, context, delivery))
                .map(cards -> cards.nudge().in(context.language()).nudge())
                .map(text -> context.text(ConversationTextKey.TODAY_OPEN, "nudge", text))
                .orElseGet(() -> withoutNudge(context));
    }

    private static String withoutNudge(RequestContext context) {
        return context.member()
                .nextNudge()
                .filter(next -> next.date().equals(context.today()))
                .map(next -> context.text(ConversationTextKey.TODAY_TO_COME, "time", context.time(next.at())))
                .orElseGet(() -> context.dayOff(context.today())
                        .map(name -> context.text(
                                ConversationTextKey.TODAY_DAY_OFF, Map.of("name", name, "next", context.nextNudge())))
                        .orElseGet(() -> context.text(ConversationTextKey.TODAY_NONE, "next", context.nextNudge())));
    }

    private static Optional<Block> streak(Repositories rows, RequestContext context) {
        int length =
                HabitStatus.of(rows, context.member(), context.today()).streak().length();
        return Optional.of(length)
                .filter(days -> days > 0)
                .map(days -> new Block.Note(context.text(ConversationTextKey.TODAY_STREAK, "length", days)));
    }

    private static Block next(RequestContext context, Optional<Delivery> open) {
        Button help = Keyword.HELP.button(context.texts(), LabelTextKey.LABEL_HELP);
        Button tip = Keyword.TIP.button(context.texts(), LabelTextKey.LABEL_TIP);
        return open.map(Delivery::id)
                .map(delivery -> buttons(
                        NudgeButton.DONE.primary(delivery.text(), context.text(MemberTextKey.NUDGE_DONE)),
                        NudgeButton.REFLECT.plain(delivery.text(), context.text(MemberTextKey.NUDGE_REFLECT)),
                        tip,
                        help))
                .orElseGet(() -> buttons(
                        ReflectionButton.WRITE.plain("", context.text(MemberTextKey.NUDGE_REFLECT)),
                        tip,
                        Keyword.STREAK.button(context.texts(), LabelTextKey.LABEL_STREAK),
                        help));
    }
}
