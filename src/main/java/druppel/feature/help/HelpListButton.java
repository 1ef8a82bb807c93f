package druppel.feature.help;

import static druppel.chat.FeatureButton.Action.ofEveryone;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.domain.member.Member;
import java.util.function.Predicate;

/// The buttons of the list of help that belong to no other feature. Its service tells who is an admin.
public enum HelpListButton implements FeatureButton<Predicate<Member>> {
    MORE(ofEveryone("help", HelpListButton::more)),
    /// Asks before anything is stopped.
    STOP(ofEveryone(
            "help:stop",
            (admins, press) -> Reply.of(new HelpCards(press.context().texts()).stop())));

    private final Action<Predicate<Member>> action;

    HelpListButton(Action<Predicate<Member>> action) {
        this.action = action;
    }

    @Override
    public Action<Predicate<Member>> action() {
        return action;
    }

    private static Reply more(Predicate<Member> admins, ButtonPress press) {
        Member member = press.context().member();
        HelpCards cards = new HelpCards(press.context().texts());
        return Reply.of(cards.everything(member.joined(), admins.test(member))).inPlace();
    }
}
