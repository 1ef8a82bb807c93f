package druppel.slack;

import druppel.domain.Language;
import java.util.function.UnaryOperator;

/// What stands on the page after a way to Slack and back.
///
/// @param asset the address of a file of the page
public record InstallPage(Language language, InstallEnd end, UnaryOperator<String> asset) {
    public String say(InstallWord word) {
        return word.in(language);
    }

    public String heading() {
        return say(
                switch (end) {
                    case INSTALLED -> InstallWord.INSTALLED;
                    case DECLINED -> InstallWord.DECLINED;
                    case UNEXPECTED -> InstallWord.UNEXPECTED;
                    case REFUSED -> InstallWord.REFUSED;
                    case SILENT -> InstallWord.SILENT;
                    case AWAY, CROWDED -> InstallWord.BUSY;
                });
    }

    /// What came of it and what helps, where it is not installed.
    public String what() {
        return say(
                switch (end) {
                    case INSTALLED -> InstallWord.NEXT;
                    case DECLINED -> InstallWord.DECLINED_WHAT;
                    case UNEXPECTED -> InstallWord.UNEXPECTED_WHAT;
                    case REFUSED -> InstallWord.REFUSED_WHAT;
                    case SILENT -> InstallWord.SILENT_WHAT;
                    case AWAY, CROWDED -> InstallWord.BUSY_WHAT;
                });
    }

    public boolean installed() {
        return end == InstallEnd.INSTALLED;
    }
}
