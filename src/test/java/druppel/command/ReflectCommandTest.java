package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.command.Command.Reflect;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReflectCommandTest {
    @Test
    void withoutATextItOpensTheForm() {
        assertThat(reflection("/reflect")).isEqualTo(new Reflect(Optional.empty(), ""));
    }

    @Test
    void theTextKeepsItsCaseAndLines() {
        assertThat(reflection("Reflect: I asked Jan:\n\n  \"WHY not?\"  …and waited. "))
                .isEqualTo(new Reflect(Optional.empty(), "I asked Jan:\n\n  \"WHY not?\"  …and waited."));
    }

    @Test
    void anEmojiBelongsToTheText() {
        assertThat(reflection("reflecteer 😀 Fijn gesprek 👍"))
                .isEqualTo(new Reflect(Optional.empty(), "😀 Fijn gesprek 👍"));
    }

    @Test
    void yesterdayBelongsToTheCommand() {
        assertThat(reflection("reflect yesterday: It rained"))
                .isEqualTo(new Reflect(Optional.of(ParseResultText.TODAY.minusDays(1)), "It rained"));
    }

    @Test
    void yesterdayByItselfOpensTheFormOfYesterday() {
        assertThat(reflection("Reflecteer Gisteren"))
                .isEqualTo(new Reflect(Optional.of(ParseResultText.TODAY.minusDays(1)), ""));
    }

    @Test
    void yesterdaysBelongsToTheText() {
        assertThat(reflection("reflect yesterday's talk went well"))
                .isEqualTo(new Reflect(Optional.empty(), "yesterday's talk went well"));
    }

    @Test
    void courtesyBelongsToTheText() {
        assertThat(reflection("reflect I said please")).isEqualTo(new Reflect(Optional.empty(), "I said please"));
    }

    @Test
    void itMayFollowTheWordNudge() {
        assertThat(reflection("nudge reflect I listened")).isEqualTo(new Reflect(Optional.empty(), "I listened"));
    }

    private static Command reflection(String text) {
        ParseResult said = CommandParser.said(text, Language.EN, ParseResultText.TODAY);
        assertThat(said).isInstanceOf(Understood.class);
        return ((Understood) said).command();
    }
}
