package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Deliveries deliveries();

    Reflections reflections();

    Shown shown();

    Inbox inbox();

    Transcript transcript();
}
