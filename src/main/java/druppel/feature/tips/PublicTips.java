package druppel.feature.tips;

import druppel.chat.ContentLibrary;
import druppel.chat.SearchResult;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.Practice;
import druppel.domain.library.TopicMatch;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.nudge.TipCards;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Tips in public channels. They contain nothing personal, and nothing is stored.
public record PublicTips(ContentLibrary library, InstantSource clock) {

    /// Answers a message to the bot in a channel: with a tip, or with how to get one.
    public Card answer(String text, Language language) {
        return switch (CommandParser.asked(text, language, today())) {
            case ParseResult.Understood(Command.Tip(String about)) -> tip(about, language);
            case ParseResult.Understood _, ParseResult.Unclear _, ParseResult.Plain _ ->
                Card.text(library.texts(language).say(MemberTextKey.SHARED_TIPS_ONLY));
        };
    }

    /// Tips that match a keyword or the beginning of one, best match first; without a keyword, one per
    /// practice.
    public List<SearchResult> matching(String wanted, Language language, int most) {
        Catalogue catalogue = library.catalogue();
        Stream<Nudge> found = wanted.isBlank()
                ? catalogue.practices().values().stream().map(this::ofToday)
                : catalogue.matching(wanted, language).stream();
        return found.limit(most).map(nudge -> shared(nudge, language)).toList();
    }

    private Card tip(String about, Language language) {
        Catalogue catalogue = library.catalogue();
        TipCards cards = new TipCards(library.texts(language), catalogue);
        return catalogue
                .about(about, language)
                .map(match -> cards.shared(any(match), match))
                .orElseGet(() -> cards.nothingAbout(about));
    }

    private Nudge any(TopicMatch match) {
        return NudgeChoice.any(
                        NudgeEligibility.on(today()).tipsAmong(match.nudges()),
                        clock.instant().toEpochMilli())
                .orElseThrow();
    }

    private Nudge ofToday(Practice practice) {
        return NudgeChoice.any(NudgeEligibility.on(today()).tipsAmong(practice.nudges()), today().toEpochDay())
                .orElseThrow();
    }

    private SearchResult shared(Nudge nudge, Language language) {
        Practice practice = library.catalogue().practice(nudge.practice()).orElseThrow();
        Card card = new NudgeCards(library.texts(language), practice, nudge).shared();
        return new SearchResult(practice.name(language), nudge.in(language).nudge(), card);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
