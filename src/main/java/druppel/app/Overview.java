package druppel.app;

import druppel.core.talk.NudgeCards;
import druppel.core.talk.WelcomeCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The member's own page: today's nudge and how it stands, what comes next, the habit, and buttons
/// for what else there is.
record Overview(Store store, Tips tips, Progress progress) {

    Card card(Moment moment) {
        if (!moment.member().joined()) {
            return new WelcomeCards(moment.texts()).greeting();
        }
        List<Block> blocks = new ArrayList<>(List.of(heading(moment)));
        Optional<Card> today = today(moment);
        today.ifPresent(card -> blocks.addAll(card.blocks()));
        blocks.add(new Block.Note(moment.next()));
        blocks.add(doors(moment, today));
        blocks.addAll(progress.card(moment).blocks());
        return new Card(blocks);
    }

    private static Block heading(Moment moment) {
        return new Block.Heading(moment.texts().say(MemberTextKey.HOME_TITLE));
    }

    private Optional<Card> today(Moment moment) {
        long member = moment.member().id();
        boolean practised = store.read(rows -> rows.reflections().any(member, moment.today()));
        return store.read(rows -> rows.deliveries().on(member, moment.today(), MessageKind.NUDGE))
                .filter(delivery -> delivery.state() == Delivery.State.SENT)
                .flatMap(delivery ->
                        tips.card(delivery, nudge -> drawn(moment, delivery, nudge, practised)));
    }

    private Card drawn(Moment moment, Delivery delivery, Nudge nudge, boolean practised) {
        NudgeCards cards = store.read(rows -> new NudgeCards(moment.texts(), rows.plans().text(moment.member().id(), nudge.practice())));
        String id = delivery.id().text();
        if (practised) {
            return cards.done(tips.practice(nudge), nudge, id);
        }
        return isPutOff(delivery)
                ? cards.putOff(tips.practice(nudge), nudge, id)
                : cards.nudge(tips.practice(nudge), nudge, id);
    }

    private boolean isPutOff(Delivery nudge) {
        return store.read(rows -> rows.deliveries().on(nudge.member(), nudge.date(), MessageKind.LATER))
                .isPresent();
    }

    private static Block doors(Moment moment, Optional<Card> today) {
        List<Button> doors = new ArrayList<>();
        if (today.isEmpty()) {
            doors.add(asking(moment, "nudge now", MemberTextKey.HOME_NOW));
        }
        doors.add(asking(moment, "tip", MemberTextKey.HOME_TIP));
        doors.add(button(moment, "write:", MemberTextKey.NUDGE_REFLECT));
        doors.add(asking(moment, "nudge", MemberTextKey.HOME_SETTINGS));
        doors.add(asking(moment, "nudge mydata", MemberTextKey.HOME_DATA));
        return new Block.Buttons(doors);
    }

    private static Button asking(Moment moment, String command, MemberTextKey label) {
        return Button.asking(command, moment.texts().say(label));
    }

    private static Button button(Moment moment, String action, MemberTextKey label) {
        return Button.plain(action, moment.texts().say(label));
    }
}
