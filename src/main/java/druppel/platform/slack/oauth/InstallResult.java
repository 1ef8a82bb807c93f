package druppel.platform.slack.oauth;

import jakarta.servlet.http.HttpServletResponse;

/// The result of an OAuth installation, with the HTTP status of its page.
public enum InstallResult {
    INSTALLED(HttpServletResponse.SC_OK),
    /// The user declined the installation.
    DECLINED(HttpServletResponse.SC_OK),
    /// The OAuth state is unknown: expired, from another browser, or already used.
    UNEXPECTED(HttpServletResponse.SC_BAD_REQUEST),
    /// Slack rejects the code.
    REFUSED(HttpServletResponse.SC_BAD_GATEWAY),
    /// Slack does not answer.
    SILENT(HttpServletResponse.SC_BAD_GATEWAY),
    /// The database is unavailable.
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /// Too many installations are in progress.
    CROWDED(429);

    private final int status;

    InstallResult(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
