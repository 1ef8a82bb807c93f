package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.command.ParsedDays.Certain;
import druppel.command.ParsedDays.Uncertain;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `pauses_en.tsv` and `pauses_nl.tsv` have the words and what they mean.
class PauseParserTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 2, 17);

    private static Stream<Arguments> lines() throws IOException {
        return Stream.concat(lines(Language.EN), lines(Language.NL));
    }

    private static Stream<Arguments> lines(Language language) throws IOException {
        try (InputStream file = PauseParserTest.class.getResourceAsStream("pauses_" + language.tag() + ".tsv")) {
            List<String> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream()
                    .map(line -> line.split("\t", -1))
                    .map(line -> Arguments.of(language, line[0], line[1]));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void wordsMeanTheDaysThatAPersonExpects(Language language, String words, String meaning) {
        assertThat(read(language, words)).isEqualTo(meaning);
    }

    private static String read(Language language, String words) {
        return text(new PauseParser(language, WEDNESDAY, Holidays.none())
                .read(Tokens.of(words).joined()));
    }

    private static String text(Optional<ParsedDays> reading) {
        return reading.map(found -> switch (found) {
                    case Certain(DateSpan days) -> days.first() + "/" + days.after();
                    case Uncertain(ParseResult.Problem problem, List<DateSpan> guesses) ->
                        Stream.concat(
                                        Stream.of(problem.name()),
                                        guesses.stream().map(days -> days.first() + "/" + days.after()))
                                .collect(Collectors.joining(" "));
                })
                .orElse("DATE");
    }

    @Test
    void aHolidayIsThatOfTheMembersOwnCalendar() {
        LocalDate labourDay = LocalDate.of(2027, 9, 6);
        Holidays american = new Holidays() {
            @Override
            public boolean isHoliday(LocalDate date) {
                return date.equals(labourDay) || date.equals(LocalDate.of(2027, 12, 25));
            }

            @Override
            public Optional<String> name(LocalDate date, Language language) {
                return date.equals(labourDay) ? Optional.of("Labor Day") : Optional.of("Christmas Day");
            }
        };
        PauseParser parser = new PauseParser(Language.EN, WEDNESDAY, american);

        assertThat(text(parser.read("until after labor day"))).isEqualTo("2027-02-17/2027-09-07");
        assertThat(text(parser.read("until after christmas"))).isEqualTo("2027-02-17/2027-12-26");
        assertThat(read(Language.EN, "until after labor day")).isEqualTo("DATE");
    }
}
