package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Identities identities();

    Codes codes();

    Deliveries deliveries();

    Workspaces workspaces();

    Rounds rounds();

    Contacts contacts();

    Invitees invitees();

    Census census();

    Reflections reflections();

    Plans plans();

    Checks checks();

    Challenges challenges();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    Visits visits();

    Tickets tickets();
}
