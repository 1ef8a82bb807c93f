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

    Challenges challenges();

    Checks checks();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    Visits visits();

    Tickets tickets();
}
