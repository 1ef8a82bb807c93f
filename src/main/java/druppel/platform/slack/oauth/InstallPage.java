package druppel.platform.slack.oauth;

import druppel.domain.Language;
import java.util.function.UnaryOperator;

/// View model of the page that shows the result of an installation.
///
/// @param asset gives the address of an asset
public record InstallPage(Language language, InstallResult end, UnaryOperator<String> asset) {
    public String say(InstallTexts word) {
        return word.in(language);
    }

    public String heading() {
        return say(
                switch (end) {
                    case INSTALLED -> InstallTexts.INSTALLED;
                    case DECLINED -> InstallTexts.DECLINED;
                    case UNEXPECTED -> InstallTexts.UNEXPECTED;
                    case REFUSED -> InstallTexts.REFUSED;
                    case SILENT -> InstallTexts.SILENT;
                    case AWAY, CROWDED -> InstallTexts.BUSY;
                });
    }

    /// The result, and what to do if the app is not installed.
    public String what() {
        return say(
                switch (end) {
                    case INSTALLED -> InstallTexts.NEXT;
                    case DECLINED -> InstallTexts.DECLINED_WHAT;
                    case UNEXPECTED -> InstallTexts.UNEXPECTED_WHAT;
                    case REFUSED -> InstallTexts.REFUSED_WHAT;
                    case SILENT -> InstallTexts.SILENT_WHAT;
                    case AWAY, CROWDED -> InstallTexts.BUSY_WHAT;
                });
    }

    public boolean installed() {
        return end == InstallResult.INSTALLED;
    }
}
