package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.landing.LandingTexts;
import druppel.domain.Language;
import druppel.platform.local.web.PageTexts;
import druppel.platform.slack.inbound.Shortcut;
import druppel.platform.slack.inbound.SlashCommand;
import druppel.platform.slack.manifest.SlackManifest;
import druppel.platform.slack.oauth.InstallTexts;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What members, admins and installers read is worded as a native speaker would say it, with one word for each thing.
class MemberWordsTest {
    /// Calques, archaisms, uncontracted speech except in *That did not work*, and words that were replaced by others.
    private static final Pattern NOT_ENGLISH = Pattern.compile(
            "(?i)\\b(whom|anew|in vain|for ever|for good|mends?|nor|workdays?|(?<!“)nudge days?|who leads you|your"
                    + " lead)\\b|for your eyes only|say a word|look(s)? after|bring(s)? you together|(?-i:Taken) back|then"
                    + " I …|habit strength|had its (day|time)|moved on|\\b(I am|(?-i:You are)|I will|do not|does"
                    + " not|(?<!That )did not|cannot|could not|is not|was not)\\b|[\\d}] %");

    /// Calques, words with another meaning in a town hall, and words that were replaced by others.
    private static final Pattern NOT_DUTCH = Pattern.compile(
            "(?i)\\b(duw|duwdag(en)?|tref(t|fen)?|getroffen|maatjes?|navraag|opvolging|hulp|samenbreng)\\b"
                    + "|\\b(de|deze|die|elke|welke|andere) duwtje\\b|(volg|volgen) een ander\\b|een ander volgen"
                    + "|\\bregels? van jezelf|één regel|zo gaat dat|wie (mij|deze werkruimte) beheert|getoond worden"
                    + "|zoek hem|zijn tijd gehad|teruggenomen|[\\d}] %");

    /// A button says what is done in the infinitive; *Geef me een tip* asks the bot.
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(Bewaar|Verstuur|Zet|Koppel|Ontkoppel|Schrijf|Deel|Haal|Pas"
                    + "|Maak|Begin|Volg|Wis|Sla|Kies|Loop|Neem|Beëindig|Toon|Vraag|Vind|Zoek|Spreek|Blijf|Bekijk)\\b[^.,:!?“]*");

    @Test
    void englishIsWordedAsAnEnglishEarWouldHaveIt() {
        assertThat(phrases(Language.EN).filter(found(NOT_ENGLISH))).isEmpty();
        assertThat(pages(Language.EN).filter(found(NOT_ENGLISH))).isEmpty();
        assertThat(manifest().filter(found(NOT_ENGLISH))).isEmpty();
    }

    @Test
    void dutchIsWordedAsADutchEarWouldHaveIt() {
        assertThat(phrases(Language.NL).filter(found(NOT_DUTCH))).isEmpty();
        assertThat(pages(Language.NL).filter(found(NOT_DUTCH))).isEmpty();
    }

    @Test
    void dutchButtonsAreInTheInfinitive() {
        Pattern phrase = Pattern.compile("[A-Z_]+ = " + IMPERATIVE.pattern());

        assertThat(phrases(Language.NL).filter(phrase.asMatchPredicate())).isEmpty();
        assertThat(pages(Language.NL).filter(IMPERATIVE.asMatchPredicate())).isEmpty();
    }

    @Test
    void dutchCommandsBeginWithDruppel() {
        assertThat(phrases(Language.NL).filter(text -> text.contains("“nudge ")))
                .isEmpty();
    }

    private static Predicate<String> found(Pattern pattern) {
        return pattern.asPredicate();
    }

    /// Each phrase with its key, so that a failure names it.
    private static Stream<String> phrases(Language language) {
        return MessageBundle.texts().getOrDefault(language, Map.of()).entrySet().stream()
                .map(phrase -> phrase.getKey() + " = " + phrase.getValue());
    }

    private static Stream<String> pages(Language language) {
        return Stream.of(
                        Arrays.stream(LandingTexts.values()).map(text -> text.in(language)),
                        Arrays.stream(PageTexts.values()).map(text -> text.in(language)),
                        Arrays.stream(InstallTexts.values()).map(text -> text.in(language)))
                .flatMap(texts -> texts);
    }

    private static Stream<String> manifest() {
        return Stream.of(
                        Stream.of(new SlackManifest(Optional.empty(), false, false).json()),
                        Arrays.stream(SlashCommand.values()).map(SlashCommand::purpose),
                        Arrays.stream(Shortcut.values()).map(Shortcut::purpose))
                .flatMap(texts -> texts);
    }
}
