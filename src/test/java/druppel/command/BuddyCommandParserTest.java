package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Options of the buddy command.
class BuddyCommandParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nudge buddy                       | Buddies SHOW
        nudge buddy on                    | Buddies ON
        nudge buddy on please             | Buddies ON
        nudge buddies off                 | Buddies OFF
        nudge buddy skip                  | Buddies SKIP
        nudge buddy skip this week        | Buddies SKIP
        nudge buddy junior                | Buddies JUNIOR
        nudge buddy senior                | Buddies SENIOR
        nudge buddy any                   | Buddies ANY
        nudge buddy not @Anna             | Buddies NOT @anna
        nudge buddy not with <@U1>        | Buddies NOT <@u1>
        nudge buddy again @anna           | Buddies AGAIN @anna
        duw maatje                        | Buddies SHOW
        duw maatje aan                    | Buddies ON
        druppel sparringpartner aan       | Buddies ON
        druppel sparring overslaan        | Buddies SKIP
        duw maatjes uit                   | Buddies OFF
        duw maatje overslaan              | Buddies SKIP
        duw maatje sla volgende week over | Buddies SKIP
        duw maatje iedereen               | Buddies ANY
        duw maatje niet met @anna         | Buddies NOT @anna
        duw maatje weer @anna             | Buddies AGAIN @anna
        nudge buddy offf                  | BUDDY: nudge buddy off
        nudge buddy on @anna              | BUDDY: nudge buddy
        nudge buddy xylophone             | BUDDY: nudge buddy
        """)
    void itIsUnderstoodInBothLanguages(String text, String command) {
        assertThat(ParseResultText.asked(text, Language.EN)).isEqualTo(command);
        assertThat(ParseResultText.said(text, Language.EN)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"buddy", "buddy was kind today", "maatje aan het werk gezien", "buddies"})
    void byItselfItIsAnOrdinaryWord(String text) {
        assertThat(ParseResultText.said(text, Language.EN)).isEqualTo("own words");
    }
}
