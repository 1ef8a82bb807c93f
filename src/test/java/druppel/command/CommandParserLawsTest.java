package druppel.command;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import druppel.command.Command.Pause;
import druppel.command.Command.Reflect;
import druppel.command.Command.SavePlan;
import druppel.command.ParseResult.Plain;
import druppel.command.ParseResult.Problem;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.testing.PropertyCheck;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserLawsTest {
    private static final List<String> WORDS = List.of("""
        tip reflect reflecteer streak reeks nudge duw settings start join begin stop leave help hoi
        hallo dag now nu why waarom at om days dagen followup follow-up opvolging pause pauze until tot
        t/m through resume hervat language taal zone my data mijn gegevens forget vergeet me mij
        yesterday gisteren off uit mon ma di do fri vrijdag weekdays werkdagen every elke except behalve
        - , 8:30 8 half negen nine past over kwart am pm uur 's middags 2 two twee een weeks weken
        december 1/12 2026-12-01 next volgende week na het weekend nl dutch amsterdam new york curaçao
        programma holidays feestdagen nederland de-by plan when als then dan
        utc please pauez streka vrijdg amsterdm xylophone trust
        invite admin defaults uitnodigen nodig beheer standaard @anna #team <@U1> @here ! … 😀 \u200b /
        """.strip().split("\\s+"));
    private static final List<String> GAPS = List.of(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", " \u2003 ");

    @Test
    void noTextMakesItThrow() {
        PropertyCheck.holds(random -> {
            String text = anyText(random);
            assertThatCode(() -> said(text, random)).doesNotThrowAnyException();
            assertThatCode(() -> asked(text, random)).doesNotThrowAnyException();
        });
    }

    @Test
    void noSequenceOfItsOwnWordsMakesItThrow() {
        PropertyCheck.holds(
                random -> assertThatCode(() -> said(sentence(random), random)).doesNotThrowAnyException());
    }

    @Test
    void noSentenceAboutTimeMakesItThrow() {
        List<String> words =
                Stream.concat(DateParser.vocabulary().stream(), WORDS.stream()).toList();
        PropertyCheck.holds(random -> {
            String sentence = words(words, random).collect(Collectors.joining(" "));
            CommandComposer composer = new CommandComposer(sentence, language(random), today(random), Holidays.none());
            assertThatCode(composer::pause).doesNotThrowAnyException();
            assertThatCode(composer::unclearPause).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"I am back from holiday", "from", "on holiday from", "until", "vakantie van", "vrij vanaf"})
    void halfAPauseIsNoPause(String sentence) {
        for (Language language : Language.values()) {
            assertThat(new CommandComposer(sentence, language, ParseResultText.TODAY, Holidays.none()).pause())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nudge ", "a", "-", "mon-", "1", "mon ", "until ", "é", "…", "tip ", "/", "\u0301", "ﷺ", "half ", "at ",
                "in "
            })
    void aLongMessageTakesNoTime(String part) {
        String text = part.repeat(30_000 / part.length());

        assertTimeout(Duration.ofSeconds(10), () -> {
            for (Keyword keyword : Keyword.values()) {
                CommandParser.asked(keyword.written(Language.EN) + " " + text, Language.EN, ParseResultText.TODAY);
            }
        });
    }

    @Test
    void whatIsAskedIsNeverPlain() {
        PropertyCheck.holds(random -> assertThat(asked(anyText(random), random)).isNotInstanceOf(Plain.class));
    }

    @Test
    void caseAndSpacesNeverChangeTheMeaning() {
        PropertyCheck.holds(random -> {
            List<String> words = words(random)
                    .filter(word -> !word.startsWith("refle") && !word.equals("plan"))
                    .toList();
            Language language = language(random);
            String typed = words.stream().map(word -> shouted(word, random)).collect(Collectors.joining(gap(random)));
            assertThat(ParseResultText.said(gap(random) + typed + gap(random), language))
                    .isEqualTo(ParseResultText.said(String.join(" ", words), language));
        });
    }

    @Test
    void aLeadingSlashNeverChangesWhatIsAsked() {
        PropertyCheck.holds(random -> {
            String text = random.nextBoolean() ? sentence(random) : anyText(random);
            Language language = language(random);
            assertThat(CommandParser.asked("/" + text, language, ParseResultText.TODAY))
                    .isEqualTo(CommandParser.asked(text, language, ParseResultText.TODAY));
        });
    }

    @Test
    void everySuggestionIsUnderstoodInEveryWayOfAsking() {
        PropertyCheck.holds(random -> {
            LocalDate today = today(random);
            Language language = language(random);
            if (CommandParser.asked(sentence(random), language, today) instanceof Unclear unclear) {
                assertThat(unclear.suggestions())
                        .allSatisfy(suggestion -> assertThat(CommandParser.asked(suggestion, language, today))
                                .isInstanceOf(Understood.class));
            }
        });
    }

    @Test
    void everyExampleIsUnderstoodOrAskedAbout() {
        for (Keyword keyword : Keyword.values()) {
            for (Language language : Language.values()) {
                ParseResult result = CommandParser.said(keyword.example(language), language, ParseResultText.TODAY);
                boolean asked = result instanceof Unclear unclear && unclear.problem() == Problem.AMBIGUOUS;
                assertThat(asked || result instanceof Understood)
                        .as("%s is %s", keyword, result)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsUnderstoodWhenSaidIsTheSameWhenAsked() {
        PropertyCheck.holds(random -> {
            String text = sentence(random);
            if (CommandParser.said(text, Language.EN, ParseResultText.TODAY) instanceof Understood said) {
                assertThat(CommandParser.asked(text, Language.EN, ParseResultText.TODAY))
                        .isEqualTo(said);
            }
        });
    }

    @Test
    void aReflectionIsKeptToTheLetter() {
        PropertyCheck.holds(random -> {
            String text = "x" + anyText(random) + "x";
            assertThat(CommandParser.said("reflect " + text, language(random), ParseResultText.TODAY))
                    .isEqualTo(new Understood(new Reflect(Optional.empty(), text)));
        });
    }

    @Test
    void aPlanIsKeptToTheLetter() {
        PropertyCheck.holds(random -> {
            String text = "When x" + anyText(random) + " then x" + anyText(random) + "x";
            assertThat(CommandParser.said("nudge plan " + text, language(random), ParseResultText.TODAY))
                    .isEqualTo(new Understood(new SavePlan(text)));
        });
    }

    @Test
    void aPauseEndsAfterTodayAndWithinAYear() {
        PropertyCheck.holds(random -> {
            LocalDate today = today(random);
            ParseResult parseResult = CommandParser.asked("pause " + end(random), language(random), today);
            assertThat(parseResult).isInstanceOfSatisfying(Understood.class, understood -> {
                assertThat(understood.command()).isInstanceOf(Pause.class);
                Pause pause = (Pause) understood.command();
                assertThat(pause.from()).isAfterOrEqualTo(today);
                assertThat(DAYS.between(today, pause.backOn())).isBetween(1L, 367L);
            });
        });
    }

    @Test
    void aSuggestedPauseMeansTheSameDaysOnEveryDayBeforeIt() {
        PropertyCheck.holds(random -> {
            LocalDate today = today(random);
            Language language = language(random);
            LocalDate from = today.plusDays(random.nextInt(200));
            DateSpan days = new DateSpan(from, from.plusDays(random.nextInt(1, 150)));
            LocalDate pressed = today.plusDays(random.nextLong(DAYS.between(today, from) + 1));
            assertThat(CommandParser.asked(days.pause(language), language, pressed))
                    .isEqualTo(new Understood(new Pause(days.first(), days.after())));
        });
    }

    @Test
    void everyClockTimeIsReadBack() {
        PropertyCheck.holds(random -> {
            String time = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            assertThat(ParseResultText.said("at " + time, language(random))).isEqualTo("At " + time);
        });
    }

    private static String end(RandomGenerator random) {
        List<String> ends = List.of("until %s", "tot %s", "t/m %s", "through %s", "%s");
        List<String> moments =
                List.of("friday", "ma", "next week", "volgende maand", "tomorrow", "3 weeks", "een jaar");
        return ends.get(random.nextInt(ends.size())).formatted(moments.get(random.nextInt(moments.size())));
    }

    private static ParseResult said(String text, RandomGenerator random) {
        return CommandParser.said(text, language(random), today(random));
    }

    private static ParseResult asked(String text, RandomGenerator random) {
        return CommandParser.asked(text, language(random), today(random));
    }

    private static Language language(RandomGenerator random) {
        return random.nextBoolean() ? Language.EN : Language.NL;
    }

    private static LocalDate today(RandomGenerator random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000));
    }

    private static String sentence(RandomGenerator random) {
        return words(random).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(RandomGenerator random) {
        return words(WORDS, random);
    }

    private static Stream<String> words(List<String> from, RandomGenerator random) {
        return random.ints(random.nextInt(1, 7), 0, from.size()).mapToObj(from::get).toList().stream();
    }

    private static String shouted(String word, RandomGenerator random) {
        return random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static String gap(RandomGenerator random) {
        return GAPS.get(random.nextInt(GAPS.size()));
    }

    private static String anyText(RandomGenerator random) {
        int size = random.nextInt(10) == 0 ? 3_000 : random.nextInt(40);
        return random.ints(size, 0, 4).mapToObj(kind -> character(kind, random)).collect(Collectors.joining());
    }

    private static String character(int kind, RandomGenerator random) {
        return switch (kind) {
            case 0 -> WORDS.get(random.nextInt(WORDS.size()));
            case 1 -> String.valueOf((char) random.nextInt(0x80));
            case 2 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            default -> GAPS.get(random.nextInt(GAPS.size()));
        };
    }
}
