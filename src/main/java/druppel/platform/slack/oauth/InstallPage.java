package druppel.platform.slack.oauth;

import druppel.domain.Language;
import druppel.web.SiteAddress;
import java.util.function.UnaryOperator;

/// View model of the page that shows the result of an installation.
///
/// @param asset gives the address of an asset
public record InstallPage(Language language, InstallResult end, SiteAddress site, UnaryOperator<String> asset) {
    public String say(InstallTexts word) {
        return word.in(language);
    }

    public String heading() {
        return say(end.heading());
    }

    public String what() {
        return say(end.text());
    }

    public boolean installed() {
        return end == InstallResult.INSTALLED;
    }
}
