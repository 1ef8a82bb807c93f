package druppel.platform.slack.oauth;

import jakarta.servlet.http.HttpServletResponse;

/// The result of an OAuth installation, with the HTTP status and the texts of its page.
public enum InstallResult {
    INSTALLED(HttpServletResponse.SC_OK, InstallTexts.INSTALLED, InstallTexts.NEXT),
    /// The user declined the installation.
    DECLINED(HttpServletResponse.SC_OK, InstallTexts.DECLINED, InstallTexts.DECLINED_WHAT),
    /// The OAuth state is unknown: expired, from another browser, or already used.
    UNEXPECTED(HttpServletResponse.SC_BAD_REQUEST, InstallTexts.UNEXPECTED, InstallTexts.UNEXPECTED_WHAT),
    /// Slack rejects the code.
    REFUSED(HttpServletResponse.SC_BAD_GATEWAY, InstallTexts.REFUSED, InstallTexts.REFUSED_WHAT),
    /// Slack does not answer.
    SILENT(HttpServletResponse.SC_BAD_GATEWAY, InstallTexts.SILENT, InstallTexts.SILENT_WHAT),
    /// The database is unavailable.
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE, InstallTexts.BUSY, InstallTexts.BUSY_WHAT);

    private final int status;
    private final InstallTexts heading;
    private final InstallTexts text;

    InstallResult(int status, InstallTexts heading, InstallTexts text) {
        this.status = status;
        this.heading = heading;
        this.text = text;
    }

    int status() {
        return status;
    }

    InstallTexts heading() {
        return heading;
    }

    /// The result, and what to do if the app is not installed.
    InstallTexts text() {
        return text;
    }
}
