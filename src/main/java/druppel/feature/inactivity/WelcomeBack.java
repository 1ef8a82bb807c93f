package druppel.feature.inactivity;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Adds a welcome to the reply if an inactive member is back.
public record WelcomeBack(UnitOfWork store, ContentLibrary library) {

    public Reply withWelcome(RequestContext context, Reply reply) {
        return store.read(rows -> rows.members().all(Set.of(context.memberId()))).values().stream()
                .filter(now -> needsWelcome(context, now))
                .findFirst()
                .map(now -> withWelcome(context, reply, now))
                .orElse(reply);
    }

    /// Members who stop, pause or change the frequency need no welcome: the reply already says it.
    private static boolean needsWelcome(RequestContext context, Member now) {
        return now.joined()
                && now.engagementLevel().wish()
                        == context.member().engagementLevel().wish()
                && now.settings().pauses().equals(context.settings().pauses())
                && !now.settings().pauses().cover(context.today());
    }

    private Reply withWelcome(RequestContext before, Reply reply, Member member) {
        RequestContext context = new RequestContext(member, before.now(), library.texts(member.language()));
        List<Card> cards = new ArrayList<>(reply.cards());
        cards.add(new InactivityCards(context.texts())
                .welcomeBack(member.engagementLevel().wish(), context.nextNudge()));
        return reply.withCards(cards);
    }
}
