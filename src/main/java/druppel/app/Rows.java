package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Identities identities();

    Codes codes();

    Deliveries deliveries();

    Workspaces workspaces();

    Rounds rounds();

    Buddies buddies();

    Meetings meetings();

    Avoided avoided();

    Contacts contacts();

    Invitees invitees();

    Census census();

    Oceans oceans();

    Echoes echoes();

    EchoRounds echoRounds();

    Reflections reflections();

    Plans plans();

    Challenges challenges();

    Checks checks();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    OpenedHomes openedHomes();

    Visits visits();

    Tickets tickets();
}
