package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Deliveries deliveries();

    Workspaces workspaces();

    Reflections reflections();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    Visits visits();
}
