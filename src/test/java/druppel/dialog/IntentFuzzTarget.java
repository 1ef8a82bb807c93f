package druppel.dialog;

import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.library.Catalogue;
import druppel.understanding.IntentModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/// Fuzz target of the understanding of messages: every text has one meaning in each language, and never an exception.
public final class IntentFuzzTarget {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Catalogue SHIPPED =
            YamlLibrary.open(Path.of("config/library")).catalogue();
    private static final MessageInterpreter INTERPRETER = new MessageInterpreter(IntentModel.load(), () -> SHIPPED);

    private IntentFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Language language : Language.values()) {
            InterpretedMessage first = INTERPRETER.interpret(text, language, TODAY, Holidays.none());
            InterpretedMessage second = INTERPRETER.interpret(text, language, TODAY, Holidays.none());
            if (!first.equals(second)) {
                throw new AssertionError("one text has two meanings: " + first + " and " + second);
            }
        }
    }
}
