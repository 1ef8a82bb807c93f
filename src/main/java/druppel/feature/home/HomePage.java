package druppel.feature.home;

import druppel.chat.RequestContext;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.feature.membership.WelcomeCards;
import druppel.feature.nudge.CurrentNudgeCard;
import druppel.feature.reflection.ReflectionButton;
import druppel.feature.signin.SignInCommands;
import druppel.feature.streak.StreakPage;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Home page of a member: today's nudge and its status, the next nudge, the habit, and buttons for other
/// features.
public record HomePage(UnitOfWork store, CurrentNudgeCard current, StreakPage streakPage, SignInCommands signIn) {

    public Card card(RequestContext context) {
        if (!context.member().joined()) {
            return new WelcomeCards(context.texts()).greeting();
        }
        List<Block> blocks = new ArrayList<>(List.of(heading(context)));
        Optional<Card> today = today(context);
        today.ifPresent(card -> blocks.addAll(card.blocks()));
        blocks.add(new Block.Note(context.nextNudge()));
        blocks.add(buttons(context, today));
        blocks.addAll(streakPage.card(context).blocks());
        return new Card(blocks);
    }

    private static Block heading(RequestContext context) {
        return new Block.Heading(context.text(MemberTextKey.HOME_TITLE));
    }

    private Optional<Card> today(RequestContext context) {
        return store.read(rows -> rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .filter(delivery -> delivery.state() == Delivery.State.SENT)
                .flatMap(delivery -> current.card(rows, context, delivery)));
    }

    private Block buttons(RequestContext context, Optional<Card> today) {
        List<Button> doors = new ArrayList<>();
        if (today.isEmpty()) {
            doors.add(asking(context, "nudge now", MemberTextKey.HOME_NOW));
        }
        doors.add(asking(context, "tip", MemberTextKey.HOME_TIP));
        doors.add(ReflectionButton.WRITE.plain("", context.text(MemberTextKey.NUDGE_REFLECT)));
        doors.add(asking(context, "nudge", MemberTextKey.HOME_SETTINGS));
        doors.add(asking(context, "nudge mydata", MemberTextKey.HOME_DATA));
        signIn.button(context).ifPresent(doors::add);
        return new Block.Buttons(doors);
    }

    private static Button asking(RequestContext context, String command, TextKey label) {
        return Button.asking(command, context.text(label));
    }
}
