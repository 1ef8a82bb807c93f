package druppel.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.core.talk.ShareCards;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextLimit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/// Lets members show words of their own to others: they alone, each time by their own choice, and
/// only as they have seen it before.
///
/// Nothing is kept of where it went; only how often it was shared is counted, so that one look at
/// it shares it once.
final class Disclosing {
    private static final int CHOICES = 5;
    private static final int FARTHEST = 200;
    private static final int EXCERPT = 200;

    private final Store store;
    private final Library library;

    Disclosing(Store store, Library library) {
        this.store = store;
        this.library = library;
    }

    /// The newest words, to choose from.
    Answer choose(Moment moment) {
        List<ShareCards.Choice> choices =
                newest(moment.member(), CHOICES).stream().map(this::choice).toList();
        return choices.isEmpty()
                ? moment.say(MemberTextKey.SHARE_NOTHING)
                : Answer.of(cards(moment).choices(choices));
    }

    /// The words of this reflection as others would see them.
    Answer offer(Moment moment, String reflection) {
        return own(moment, reflection)
                .map(found -> Answer.nothing().offering(offer(moment, found)))
                .orElseGet(() -> moment.say(MemberTextKey.SHARE_GONE));
    }

    /// Shares what was looked at, once.
    ///
    /// @param looked the reflection, how often it had been shared, and what was seen
    Answer share(Moment moment, String looked) {
        Optional<Reflection> found = own(moment, looked.split(":", 2)[0]);
        if (found.isEmpty()) {
            return moment.say(MemberTextKey.SHARE_GONE).inPlace();
        }
        Look now = look(moment, found.get());
        if (!now.isSeen(looked)) {
            return moment.say(MemberTextKey.SHARE_CHANGED).inPlace().offering(offer(moment, found.get()));
        }
        return store.write(rows -> rows.reflections().share(now.reflection(), now.shares(looked)))
                ? Answer.nothing().aloud(aloud(moment, now))
                : moment.say(MemberTextKey.SHARE_BEFORE).inPlace();
    }

    /// Shares nothing.
    Answer leave(Moment moment) {
        return moment.say(MemberTextKey.SHARE_LEFT).inPlace();
    }

    /// A member's own words, the newest first, for them to put before others by themselves.
    ///
    /// @param wanted part of the words or of the practice's name; blank: any
    List<Shareable> found(Moment moment, String wanted, int most) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        return newest(moment.member(), FARTHEST).stream()
                .map(reflection -> shareable(moment, reflection))
                .filter(one ->
                        (one.title() + "\n" + one.card().plainText())
                                .toLowerCase(Locale.ROOT)
                                .contains(part))
                .limit(most)
                .toList();
    }

    /// What others would see of a reflection, told apart from every other look at it.
    private record Look(long reflection, Card card) {
        String at(int shares) {
            return reflection + ":" + shares + ":" + digest();
        }

        /// Whether it was this that was looked at.
        boolean isSeen(String looked) {
            return looked.matches(reflection + ":\\d{1,9}:" + digest());
        }

        int shares(String looked) {
            return Integer.parseInt(looked.split(":", -1)[1]);
        }

        private String digest() {
            CRC32 digest = new CRC32();
            digest.update(card.plainText().getBytes(UTF_8));
            return Long.toHexString(digest.getValue());
        }
    }

    private List<Reflection> newest(Member member, int most) {
        return member.joined()
                ? store.read(rows -> rows.reflections().worded(member.id(), most))
                : List.of();
    }

    /// One that was taken back is as little there as another's.
    private Optional<Reflection> own(Moment moment, String id) {
        return number(id)
                .flatMap(one -> store.read(rows -> rows.reflections().find(one)))
                .filter(one -> one.member() == moment.member().id())
                .filter(one -> one.text().isPresent());
    }

    private Offer offer(Moment moment, Reflection reflection) {
        Look look = look(moment, reflection);
        int shares = store.read(rows -> rows.reflections().shares(reflection.id()));
        return new Offer(
                look.card(),
                moment.texts().say(MemberTextKey.SHARE_PREVIEW),
                moment.texts().say(MemberTextKey.SHARE_STAYS),
                moment.texts().say(MemberTextKey.SHARE_WHERE),
                moment.texts().say(MemberTextKey.SHARE_BESIDE),
                Button.primary("shared:" + look.at(shares), moment.texts().say(MemberTextKey.SHARE_YES)),
                Button.primary(
                        "share:" + look.reflection(), moment.texts().say(MemberTextKey.SHARE_PLACE)),
                Button.plain("unshared:", moment.texts().say(MemberTextKey.SHARE_NO)));
    }

    private static Aloud aloud(Moment moment, Look look) {
        return new Aloud(
                look.card(),
                Card.text(moment.texts().say(MemberTextKey.SHARE_DONE)),
                Card.text(moment.texts().say(MemberTextKey.SHARE_FAILED)));
    }

    private Look look(Moment moment, Reflection reflection) {
        return new Look(
                reflection.id(),
                cards(moment).shown(practice(reflection), reflection.text().orElseThrow()));
    }

    private ShareCards.Choice choice(Reflection reflection) {
        return new ShareCards.Choice(
                Long.toString(reflection.id()),
                reflection.date(),
                practice(reflection),
                reflection.text().orElseThrow());
    }

    private Shareable shareable(Moment moment, Reflection reflection) {
        return new Shareable(
                cards(moment).about(practice(reflection)),
                TextLimit.text(reflection.text().orElseThrow(), EXCERPT),
                look(moment, reflection).card());
    }

    private Optional<Practice> practice(Reflection reflection) {
        return reflection
                .nudge()
                .flatMap(library.catalogue()::nudge)
                .flatMap(nudge -> library.catalogue().practice(nudge.practice()));
    }

    private static ShareCards cards(Moment moment) {
        return new ShareCards(moment.texts());
    }

    private static Optional<Long> number(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
