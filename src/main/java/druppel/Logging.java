package druppel;

/// How the log is written. To be said before anything logs.
final class Logging {
    private static final String PROPERTY = "druppel.log";

    private Logging() {}

    static void use(boolean json) {
        System.setProperty(PROPERTY, json ? "json" : "text");
    }
}
