package druppel.feature.settings;

import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.domain.calendar.Pause;
import druppel.feature.help.HelpCards;
import druppel.message.MemberTextKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A filled in form for a pause, with its first and its last day off as `yyyy-MM-dd`. It accepts what the command
/// accepts.
public record PauseForm(RequestContext context, Map<String, String> values) {
    public static final String FIRST = "first";
    public static final String LAST = "last";

    /// The pause; empty if a field cannot be accepted.
    Optional<Pause> pause() {
        return read() instanceof ParseResult.Understood(Command.Pause(LocalDate from, LocalDate backOn))
                ? Optional.of(new Pause(from, backOn))
                : Optional.empty();
    }

    /// One sentence per field that cannot be accepted, by field name.
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        missing(FIRST, MemberTextKey.PAUSE_FIRST_MISSING, faults);
        missing(LAST, MemberTextKey.PAUSE_LAST_MISSING, faults);
        if (faults.isEmpty() && last().isBefore(first())) {
            faults.put(LAST, context.text(MemberTextKey.PAUSE_ENDS_EARLY));
        } else if (faults.isEmpty() && read() instanceof ParseResult.Unclear unclear) {
            faults.put(LAST, new HelpCards(context.texts()).problem(unclear));
        }
        return faults;
    }

    private void missing(String field, MemberTextKey sentence, Map<String, String> faults) {
        if (date(field).isEmpty()) {
            faults.put(field, context.text(sentence));
        }
    }

    private ParseResult read() {
        String days = date(FIRST).isEmpty() || date(LAST).isEmpty() ? "" : first() + "/" + last().plusDays(1);
        return CommandParser.asked(
                Keyword.PAUSE.written(context.language()) + " " + days, context.language(), context.today());
    }

    private LocalDate first() {
        return date(FIRST).orElseThrow();
    }

    private LocalDate last() {
        return date(LAST).orElseThrow();
    }

    private Optional<LocalDate> date(String field) {
        try {
            return Optional.of(LocalDate.parse(values.getOrDefault(field, "").strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
