package druppel.slack;

import druppel.core.Language;
import java.util.function.UnaryOperator;

/// What stands on the page after a way to Slack and back.
///
/// @param asset the address of a file of the page
public record ArrivalPage(Language language, Arrival arrival, UnaryOperator<String> asset) {
    public String say(ArrivalWord word) {
        return word.in(language);
    }

    public String heading() {
        return say(
                switch (arrival) {
                    case INSTALLED -> ArrivalWord.INSTALLED;
                    case DECLINED -> ArrivalWord.DECLINED;
                    case UNEXPECTED -> ArrivalWord.UNEXPECTED;
                    case REFUSED -> ArrivalWord.REFUSED;
                    case SILENT -> ArrivalWord.SILENT;
                    case AWAY, CROWDED -> ArrivalWord.BUSY;
                });
    }

    /// What came of it and what helps, where it is not installed.
    public String what() {
        return say(
                switch (arrival) {
                    case INSTALLED -> ArrivalWord.NEXT;
                    case DECLINED -> ArrivalWord.DECLINED_WHAT;
                    case UNEXPECTED -> ArrivalWord.UNEXPECTED_WHAT;
                    case REFUSED -> ArrivalWord.REFUSED_WHAT;
                    case SILENT -> ArrivalWord.SILENT_WHAT;
                    case AWAY, CROWDED -> ArrivalWord.BUSY_WHAT;
                });
    }

    public boolean installed() {
        return arrival == Arrival.INSTALLED;
    }
}
