package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Fuzz target of the grammar of commands: any text is a command, an unclear command or no command, in both languages,
/// and never an exception.
public final class GrammarFuzzTarget {
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    private GrammarFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Language language : Language.values()) {
            CommandParser.said(text, language, LEAP_DAY, Holidays.none());
            CommandParser.asked(text, language, LEAP_DAY, Holidays.none());
        }
    }
}
