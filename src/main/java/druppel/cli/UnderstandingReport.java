package druppel.cli;

import druppel.dialog.InterpretedMessage;
import druppel.dialog.MessageInterpreter;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.library.Catalogue;
import druppel.understanding.IntentClassifier;
import druppel.understanding.Outcome;
import java.time.LocalDate;
import java.util.Locale;

/// Report of how messages are understood: a line per message, its columns separated by tabs.
final class UnderstandingReport {
    private final MessageInterpreter interpreter;
    private final CommandNotation notation;
    private final LocalDate today;

    UnderstandingReport(Catalogue catalogue, IntentClassifier classifier, LocalDate today) {
        interpreter = new MessageInterpreter(classifier, () -> catalogue);
        notation = new CommandNotation(catalogue);
        this.today = today;
    }

    /// The text, its intent, the confidence, the outcome, and the command that would be carried out or offered.
    String line(String text, Language language) {
        InterpretedMessage meaning = interpreter.interpret(text, language, today, Holidays.none());
        return String.join(
                "\t",
                text,
                meaning.intent().tag(),
                String.format(Locale.ROOT, "%.2f", meaning.confidence()),
                meaning.outcome().tag(),
                command(meaning));
    }

    private String command(InterpretedMessage meaning) {
        boolean command = meaning.outcome() == Outcome.DO || meaning.outcome() == Outcome.OFFER;
        return meaning.command()
                .filter(typed -> command)
                .map(typed -> notation.of(meaning.intent(), typed.command()))
                .orElse("");
    }
}
