package druppel.adapter.pages.words;

import druppel.adapter.pages.words.WordsPath.Step;
import druppel.chat.RequestContext;
import druppel.domain.reflection.Reflection;
import druppel.feature.words.TextSearch;
import druppel.feature.words.WordsPage.Entry;
import druppel.message.DateFormat;
import druppel.message.ReflectionTextKey;
import druppel.message.TextKey;
import druppel.message.WordsPageTextKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One entry of the list: the nudge, the member's own words, and what can be done with them.
///
/// @param date the date in words, `isoDate` for machines
/// @param kind what the words say about their day
/// @param nudge the text of the nudge, in the reader's language if there is one; `nudgeLanguage` is the tag of its
///   language
/// @param parts the words, those that were searched for apart; none for a bare answer
/// @param shared how often it was shared, in words; empty if it was not
public record EntryView(
        long id,
        String date,
        String isoDate,
        String kind,
        Optional<String> practice,
        Optional<String> nudge,
        String nudgeLanguage,
        List<TextSearch.Part> parts,
        Optional<String> shared,
        String edit,
        String delete,
        String share) {
    public EntryView {
        parts = List.copyOf(parts);
    }

    static EntryView of(Entry entry, RequestContext context, WordsAddress address) {
        Reflection reflection = entry.reflection();
        TextSearch search = TextSearch.of(address.filter().search());
        return new EntryView(
                reflection.id(),
                date(reflection.date(), context),
                reflection.date().toString(),
                reflection.unreadable()
                        ? context.text(ReflectionTextKey.REFLECTION_UNREADABLE)
                        : context.text(kind(reflection)),
                entry.practice().map(practice -> practice.name(context.language())),
                entry.nudge().map(nudge -> nudge.in(context.language()).nudge()),
                entry.nudge()
                        .flatMap(nudge -> nudge.otherThan(context.language()))
                        .orElse(context.language())
                        .tag(),
                reflection.text().map(search::parts).orElse(List.of()),
                Optional.of(entry.shares())
                        .filter(shares -> shares > 0)
                        .map(shares -> context.text(WordsPageTextKey.WORDS_SHARED_TIMES, "count", shares)),
                address.step(reflection.id(), Step.EDIT),
                address.step(reflection.id(), Step.DELETE),
                address.step(reflection.id(), Step.SHARE));
    }

    /// A date with its year, if that is not the current one.
    private static String date(LocalDate date, RequestContext context) {
        String words = DateFormat.date(date, context.language());
        return date.getYear() == context.today().getYear() ? words : words + " " + date.getYear();
    }

    private static TextKey kind(Reflection reflection) {
        return switch (reflection.kind()) {
            case PRACTISED -> WordsPageTextKey.WORDS_PRACTISED;
            case LATE -> reflection.answersRecap() ? WordsPageTextKey.WORDS_RECAP : WordsPageTextKey.WORDS_LATE;
            case NOT_TODAY -> WordsPageTextKey.WORDS_NOT_TODAY;
            case DIDNT_COME_UP -> WordsPageTextKey.WORDS_DIDNT_COME_UP;
        };
    }

    /// Whether there are words that can be shared.
    public boolean worded() {
        return !parts.isEmpty();
    }
}
