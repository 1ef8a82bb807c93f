package druppel.app;

import druppel.core.talk.Card;
import druppel.core.talk.Phrase;
import druppel.core.talk.Phrases;
import druppel.core.talk.Saying;
import druppel.core.talk.Spoken;
import druppel.domain.Language;
import druppel.domain.member.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A member who is being answered, at one moment and in their language.
///
/// @param back whether they say their first word since the bot had drawn back
record Moment(Member member, Instant now, Phrases phrases, boolean back) {

    Moment(Member member, Instant now, Phrases phrases) {
        this(member, now, phrases, false);
    }

    LocalDate today() {
        return member.today(now);
    }

    Language language() {
        return member.language();
    }

    /// An answer of one phrase.
    Answer say(Saying phrase) {
        return Answer.of(Card.text(phrases.say(phrase)));
    }

    Answer say(Saying phrase, Map<String, ?> values) {
        return Answer.of(Card.text(phrases.say(phrase, values)));
    }

    /// A date within a sentence: *today*, *tomorrow*, *on Monday 1 December*.
    String date(LocalDate date) {
        return Spoken.date(date, today(), language());
    }

    /// The member's local time of a moment, as in *8:30*.
    String time(Instant at) {
        return Spoken.time(at.atZone(member.settings().zoneOrUtc()).toLocalTime());
    }

    /// When the next nudge comes.
    String next() {
        return member.nextNudge()
                .map(nudge ->
                        phrases.say(
                                Phrase.SETTINGS_NEXT,
                                "date",
                                date(nudge.date()),
                                "time",
                                time(nudge.at())))
                .or(this::zoneUnknown)
                .orElseGet(() -> phrases.say(Phrase.SETTINGS_NEXT_NONE));
    }

    /// Why nothing is scheduled for a member whose zone nobody has named.
    Optional<String> zoneUnknown() {
        return member.joined() && member.settings().zone().isEmpty()
                ? Optional.of(phrases.say(Phrase.ZONE_UNKNOWN))
                : Optional.empty();
    }

    /// The same moment after the member's row changed.
    Moment with(Member changed) {
        return new Moment(changed, now, phrases, back);
    }
}
