package druppel.platform.slack.oauth;

import jakarta.servlet.http.HttpServletResponse;

/// How a way to Slack and back has ended, for the page that says so.
public enum InstallResult {
    INSTALLED(HttpServletResponse.SC_OK),
    /// Whoever was asked said no.
    DECLINED(HttpServletResponse.SC_OK),
    /// Nobody with this pass is expected: too late, another browser, or for the second time.
    UNEXPECTED(HttpServletResponse.SC_BAD_REQUEST),
    /// Slack does not take the code.
    REFUSED(HttpServletResponse.SC_BAD_GATEWAY),
    /// Slack does not answer.
    SILENT(HttpServletResponse.SC_BAD_GATEWAY),
    /// The rows cannot be written.
    AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /// Too many are on their way.
    CROWDED(429);

    private final int status;

    InstallResult(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
