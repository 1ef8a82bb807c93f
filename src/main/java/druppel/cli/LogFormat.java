package druppel.cli;

/// How the log is written. To be said before anything logs.
final class LogFormat {
    private static final String PROPERTY = "druppel.log";

    private LogFormat() {}

    static void use(boolean json) {
        System.setProperty(PROPERTY, json ? "json" : "text");
    }
}
