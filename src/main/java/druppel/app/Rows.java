package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Identities identities();

    Codes codes();

    Deliveries deliveries();

    Workspaces workspaces();

    Contacts contacts();

    Invitees invitees();

    Census census();

    Oceans oceans();

    Echoes echoes();

    EchoRounds echoRounds();

    Reflections reflections();

    Plans plans();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    Visits visits();
}
