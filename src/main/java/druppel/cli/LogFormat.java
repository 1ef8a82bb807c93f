package druppel.cli;

/// The format of the log. Set it before anything is logged.
final class LogFormat {
    private static final String PROPERTY = "druppel.log";

    private LogFormat() {}

    static void use(boolean json) {
        System.setProperty(PROPERTY, json ? "json" : "text");
    }
}
